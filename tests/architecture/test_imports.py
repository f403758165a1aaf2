"""Nothing is imported from a floor above, nothing that is not needed, and nothing in a circle."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import parts
from tests.architecture.code import ROOT, STANDARD, Module, below, imports, modules
from tests.architecture.layers import BESIDE, DIGITS, FLOORS, MAY_IMPORT, PACKAGES, PARTS, floor_of, rule_for

GAME = modules("game", "main")
FOLDERS_OF_ALIKE = sorted(parts.FOLDERS.values())
ASKS = {"game.commands.shared.letters": "game.kit.drawing.typeset", "game.commands.doctor": "game.kit.program.doctor"}
"""What two commands ask of the kit when they need it: which letters a font has, and, in a process of its own, whether a
window would open."""

WINDOWED = ("game.commands.play", "game.commands.tour", "game.commands.picture")
NETWORK = (
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "ftplib",
    "smtplib",
    "asyncio",
    "xmlrpc",
    "requests",
    "socketserver",
)
CHANCE_AND_CLOCKS = ("random", "secrets", "time", "datetime", "uuid", "os", "platform", "threading", "locale")
MOST_FLOORS = 7
FROZEN = {"RandomState", "PCG64", "SeedSequence"}


def own(module: Module) -> list[tuple[str, int]]:
    """What a module imports of the game, at run time or for its types."""
    return [(one.target, one.line) for one in imports(module) if below(one.target, "game")]


def packages(module: Module) -> list[tuple[str, int]]:
    found = [(one.target.partition(".")[0], one.line) for one in imports(module)]
    return [(name, line) for name, line in found if name not in STANDARD and name not in {"game", "__future__"}]


def test_everything_imports_only_from_floors_below() -> None:
    wrong = [
        f"{module.place}:{line} imports {name}"
        for module in GAME
        for name, line in own(module)
        if not any(below(name, one) for one in rule_for(module.name, MAY_IMPORT))
    ]
    assert wrong == []


def test_every_arrow_between_rooms_points_down() -> None:
    wrong = []
    for module in GAME:
        if module.name == "game":
            continue
        floor, room = floor_of(module.name)
        for name, line in own(module):
            below_it, other = floor_of(name) if name != "game" else (-1, "game")
            if room != other and floor <= below_it and (room, other) not in BESIDE:
                wrong.append(f"{module.place}:{line} imports {name} of floor {below_it} on floor {floor}")
    assert wrong == []


def test_from_the_ground_to_the_roof_there_are_at_most_seven_floors() -> None:
    assert len(FLOORS) - 1 <= MOST_FLOORS


def test_a_room_that_the_plan_does_not_show_is_found() -> None:
    for unknown in (lambda: floor_of("game.attic.box"), lambda: rule_for("game.attic.box", MAY_IMPORT)):
        with pytest.raises(LookupError, match=r"game\.attic\.box"):
            unknown()
    for module in GAME:
        if module.name != "game":
            floor_of(module.name)
            rule_for(module.name, MAY_IMPORT)
            rule_for(module.name, PACKAGES)


def test_every_rule_is_about_something_that_is_there() -> None:
    """A rule about a folder that does not exist guards nothing and looks as if it did."""
    everything = {module.name for module in GAME}
    named = {*MAY_IMPORT, *PACKAGES, *PARTS, *WINDOWED, *(room for floor in FLOORS for room in floor)}
    named |= {name for allowed in MAY_IMPORT.values() for name in allowed}
    assert sorted(named - everything) == []


def test_the_kit_knows_no_ballot() -> None:
    known = {name for module in modules("game.kit") for name, _ in own(module) if not below(name, "game.kit")}
    assert {name for name in known if not below(name, "game.text")} == set()


def test_everything_uses_only_the_packages_of_its_floor() -> None:
    wrong = [
        f"{module.place}:{line} imports {name}"
        for module in GAME
        for name, line in packages(module)
        if name not in rule_for(module.name, PACKAGES)
    ]
    assert wrong == []


def test_only_the_interface_knows_pygame() -> None:
    knowing = {module.name for module in GAME if any(name == "pygame" for name, _ in packages(module))}
    assert knowing
    assert [name for name in sorted(knowing) if not (below(name, "game.kit") or below(name, "game.ui"))] == []


@pytest.mark.parametrize("folder", FOLDERS_OF_ALIKE)
def test_parts_of_a_folder_do_not_know_each_other(folder: str) -> None:
    wrong = [f"{one.place} imports {name}" for one in modules(folder) for name, _ in own(one) if below(name, folder)]
    assert wrong == []


def test_every_part_is_covered_by_the_rule_for_parts() -> None:
    everywhere = {*parts.FOLDERS.values(), *parts.FAMILIES.values(), *parts.FIXED.values()}
    assert everywhere == set(PARTS)


def test_a_stage_never_imports_another_stage() -> None:
    stages = {name.split(".")[2] for name in PARTS if name.startswith("game.engine.")}
    wrong = [
        f"{module.place}:{line} imports {name}"
        for stage in stages
        for module in modules(f"game.engine.{stage}")
        for name, line in own(module)
        if any(below(name, f"game.engine.{other}") for other in stages - {stage}) and name != DIGITS
    ]
    assert wrong == []


def test_the_window_is_opened_by_play_tour_and_picture_alone() -> None:
    for module in modules("game.commands", "game.cli", "main"):
        windows = [one for one in imports(module) if below(one.target, "game.kit") or below(one.target, "game.ui")]
        windows = [one for one in windows if one.target != ASKS.get(module.name) or one.at_start]
        assert module.name in WINDOWED or windows == [], module.place
        assert not any(one.at_start and not one.for_types for one in windows), (
            f"{module.place}, as soon as it is loaded"
        )


def test_nothing_reaches_for_the_network() -> None:
    wrong = [
        f"{module.place}:{one.line} imports {one.target}"
        for module in GAME
        for one in imports(module)
        if any(below(one.target, name) for name in NETWORK)
    ]
    assert wrong == []


def test_the_engine_knows_no_chance_but_its_streams_and_no_clock() -> None:
    wrong = [
        f"{module.place}:{one.line} imports {one.target}"
        for module in modules("game.engine", "game.inference")
        for one in imports(module)
        if any(below(one.target, name) for name in CHANCE_AND_CLOCKS)
    ]
    assert wrong == []


def test_chance_has_no_method_that_numpy_may_change() -> None:
    """No ``Generator``, whose draws change with numpy's versions, and no global state: only what NEP 19 freezes."""
    wrong = [
        f"{module.place}:{node.lineno} uses {ast.unparse(node)}"
        for module in GAME
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute)
        and (node.attr in {"Generator", "default_rng"} or ast.unparse(node.value) in {"np.random", "numpy.random"})
        and node.attr not in FROZEN
    ]
    wrong += [
        f"{module.place}:{one.line} imports {one.target}"
        for module in GAME
        for one in imports(module)
        if below(one.target, "numpy.random")
    ]
    assert wrong == []


def test_streams_alone_make_sources_of_chance() -> None:
    made = {
        module.name
        for module in GAME
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and node.attr in FROZEN - {"RandomState"}
    }
    assert made == {"game.engine.streams"}


def test_no_circle_of_imports() -> None:
    """Imports for types alone count: what must be known to be read is known."""
    edges = {module.name: {one.target for one in imports(module)} for module in GAME}
    assert list(_circles(edges)) == []


def _circles(edges: dict[str, set[str]]) -> Iterator[str]:
    """Take away modules that import nothing that is left, until none is left, or only circles are."""
    left = {name: targets & edges.keys() - {name} for name, targets in edges.items()}
    while free := [name for name, targets in left.items() if not targets]:
        for name in free:
            del left[name]
        left = {name: targets - set(free) for name, targets in left.items()}
    importers = {target for targets in left.values() for target in targets}
    yield from (f"{name} → {', '.join(sorted(left[name]))}" for name in sorted(left) if name in importers)


def test_a_circle_is_found() -> None:
    assert list(_circles({"a": {"b"}, "b": {"c"}, "c": {"b"}})) == ["b → c", "c → b"]


@pytest.mark.parametrize("words", [["run", "honest_count"], ["check", "honest_count"], ["parts", "--json"]])
def test_commands_without_a_window_leave_pygame_alone(words: list[str]) -> None:
    loaded = loaded_by(f"from game.cli import main; assert main({words!r}) == 0")
    assert "numpy" in loaded
    assert "pygame" not in loaded


def test_the_command_line_itself_imports_neither_numpy_nor_the_engine() -> None:
    assert loaded_by("import game.cli") & {"numpy", "pydantic", "pygame", "rich"} == set()


def test_the_first_frame_of_the_title_needs_neither_numpy_nor_the_engine(tmp_path: Path) -> None:
    shown = f"""
from pathlib import Path
from game.cli import main
import game.commands.play, game.ui.start
from game.store.notebook import Notebook
from game.ui.entrance import Entrance
from game.kit.program.headless import Headless
from game.store.preferences import Preferences
stage = Headless(Entrance(Notebook.open(Path({str(tmp_path / "notebook")!r}))[0]).title(), Preferences())
assert any(node.name.startswith("Begin") for node in stage.tree().walk())
"""
    loaded = loaded_by(shown)
    assert "pygame" in loaded
    heavy = {"numpy", "scipy", "pydantic", "matplotlib", "rich", "accesskit"}
    assert loaded & {*heavy, "game.level.load", "game.ui.navigator", "game.engine.simulate"} == set()


def loaded_by(program: str) -> set[str]:
    """The modules in memory after a program in a process of its own."""
    words = [sys.executable, "-c", f"{program}\nimport sys; print(*sys.modules)"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())
