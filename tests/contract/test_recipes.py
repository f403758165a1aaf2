"""Recipes of CONTRIBUTING.md, each followed in a copy of the game: it is there, and nothing else changed."""

import shutil
from pathlib import Path

import pytest

from tests.contract.test_new_parts import ROOT, said

READER = '''"""Believes half of what is printed, whatever it is.

Acts on · the printed page.
Returns · half of what is printed, half trust.
Errors · none.
Source · invented for this test, after no source at all.
"""

from game.engine.data.bulletin import Belief
from game.engine.data.chance import Chance
from game.engine.data.knobs import SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.press import Press

NAME = "Those who halve it"
WHY = "They take half of every printed figure."


class Params(Base):
    """How much is believed.

    part : How much of it they believe.
    """

    part: float = SHARE(0.5, "Part believed", source="invented for this test")


def act(params: Params, press: Press, _chance: Chance) -> Belief:
    """Believe a part of what is printed."""
    part = params.part
    return Belief("halving", part * press.share("for", 1.0), part * press.share("against", 0.0), part)
'''
LEVEL = """
title = "A village hall"
about = "One hall, one afternoon, nothing to reach."
seed = 3
[population.country]
constituencies = 1
precincts = 2
adults = 300
"""
INIT = '"""The page of a test."""\n'
PAGE = '''"""What stands on the page of a test."""

from game.kit.layout import Column
from game.kit.widget import Widget
from game.kit.widgets.label import Label
from game.text.language import translate as _
from game.ui.pages.ballot import BallotScene


class AfterwordPage(BallotScene):
    """One sentence."""

    def content(self) -> Widget:
        """The sentence."""
        return Column([Label(_("And that is how it went."))], pad=24)
'''
WIDGET = '''"""A lamp that is lit or not."""

from collections.abc import Callable, Mapping

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.widget import Live, Span, Widget, current


class Lamp(Widget):
    """Shows whether something is so."""

    name: str
    lit: Live[bool]

    def measure_span(self, look: Look) -> Span:
        """Always the same."""
        return look.px(24), look.px(24)

    def natural_height(self, look: Look) -> int:
        """As high as it is wide."""
        return look.px(24)

    def live(self) -> tuple[object, ...]:
        """Whether it is lit."""
        return (current(self.lit),)

    def paint(self, pen: Pen) -> None:
        """Gold where it is lit."""
        pen.box(self.rect, "gold" if current(self.lit) else "sheet", "ink")

    def spoken(self) -> Node | None:
        """Its name, and whether it is lit."""
        return Node("figure", self.name, "lit" if current(self.lit) else "dark")


def examples() -> Mapping[str, Callable[[], Widget]]:
    """Two of them."""
    return {"lamp, lit": lambda: Lamp("Lamp", True), "lamp, dark": lambda: Lamp("Lamp", False)}
'''
GALLERY = """
from game.kit.gallery.draw import gallery
from game.store.preferences import Preferences

for piece in gallery(Preferences(scale=100)):
    print(piece.name, *(one.spoken() for one in piece.inside if type(one).__name__ == "Lamp"))
"""
ROW = '    "debrief": message("Debrief"),\n'
WINDOW = """
from game.session.progress import overview
from game.ui.pages.ballot import make_page
from tests.kit.driver import Driver
from tests.ui.ballots import held
from tests.ui.pages.country.test_rules_off import page_of
from game.ui.ballot_state import BallotState

print(*(card.level.head.title for card in overview({}).cards), sep="\\n")
print(Driver(make_page("readers", BallotState(held("sandbox", {"audience.halving.part": 0.5})))).text())
_playing, page = page_of("sandbox", "audience.halving.part")
print(page.text())
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The game as it is, in a folder of its own."""
    ignored = shutil.ignore_patterns("__pycache__")
    for folder in ("game", "levels"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    shutil.copy(ROOT / "main.py", tmp_path)
    (tmp_path / "assets").symlink_to(ROOT / "assets", target_is_directory=True)
    return tmp_path


def touched(folder: Path) -> tuple[list[str], list[str]]:
    """Files of a copy that the game does not have, and files that are not as they are there."""
    files = [
        path for part in ("game", "levels") for path in (folder / part).rglob("*.*") if "__pycache__" not in path.parts
    ]
    names = sorted(str(path.relative_to(folder)) for path in files)
    new = [name for name in names if not (ROOT / name).exists()]
    return new, [
        name for name in names if name not in new and (ROOT / name).read_bytes() != (folder / name).read_bytes()
    ]


def test_a_reader_is_one_file(copy: Path) -> None:
    place = "game/engine/audience/readers/halving.py"
    (copy / place).write_text(READER, "utf-8")
    assert touched(copy) == ([place], [])
    assert "\naudience.halving: Those who halve it\n" in said(copy, "main.py", "parts")
    assert "Those who halve it" in said(copy, "main.py", "run", "honest_count", "--set", "audience.halving.part=0.5")
    text = said(copy, "-c", WINDOW)
    assert text.count("Those who halve it") >= 2
    assert "Part believed" in text
    said(copy, "main.py", "check", "--write-schema")
    assert "Part believed" in (copy / "levels/schema.json").read_text("utf-8")


def test_a_level_is_one_file(copy: Path) -> None:
    place = "levels/89_village_hall.toml"
    (copy / place).write_text(LEVEL, "utf-8")
    assert touched(copy) == ([place], [])
    assert said(copy, "main.py", "check", "village_hall") == "1 level checked: no problems.\n"
    assert "A village hall" in said(copy, "main.py", "run", "village_hall")
    (copy / "game/engine/audience/readers/halving.py").write_text(READER, "utf-8")
    assert "A village hall" in said(copy, "-c", WINDOW)


def test_a_page_is_its_folder_and_one_row(copy: Path) -> None:
    folder = copy / "game/ui/pages/afterword"
    folder.mkdir()
    (folder / "__init__.py").write_text(INIT, "utf-8")
    (folder / "scene.py").write_text(PAGE, "utf-8")
    table = copy / "game/ui/ballot_state.py"
    before = table.read_text("utf-8")
    assert before.count(ROW) == 1
    table.write_text(before.replace(ROW, ROW + '    "afterword": message("Afterword"),\n'), "utf-8")
    new, changed = touched(copy)
    assert new == ["game/ui/pages/afterword/__init__.py", "game/ui/pages/afterword/scene.py"]
    assert changed == ["game/ui/ballot_state.py"]
    assert "afterword: 1280 × 720" in said(copy, "main.py", "tour", "--out", str(copy / "pictures"))
    assert "And that is how it went." in (copy / "pictures/afterword.txt").read_text("utf-8")
    assert "Afterword" in (copy / "pictures/count.txt").read_text("utf-8"), "a step of every other page"


def test_a_widget_is_one_file(copy: Path) -> None:
    place = "game/kit/widgets/lamp.py"
    (copy / place).write_text(WIDGET, "utf-8")
    assert touched(copy) == ([place], [])
    shown = {line.partition(" Node")[0]: line for line in said(copy, "-c", GALLERY).splitlines()}
    assert "'lit'" in shown["lamp, lit"]
    assert "'dark'" in shown["lamp, dark"]
    assert "gallery_light.png" in said(copy, "main.py", "tour", "--gallery", "--out", str(copy / "pictures"))
