"""A damaged file costs only itself: the window opens, commands work or say why not, and the doctor names the file."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from game.level.places.maps import TITLE
from tests.assets.stand_in import ROOT, Copy, damaged, damages, read_by_the_game, stand_in
from tests.campaign import trials

FILES = [path.relative_to(ROOT) for path in read_by_the_game(ROOT / "assets")]
FILES += [path.relative_to(ROOT) for path in (*read_by_the_game(ROOT / "levels"), ROOT / "LICENSE")]
ALONE = [
    file for file in FILES if "lessons" not in file.parts or file.stem in {"honest_count", "plan_40_minutes", "model"}
]
"""Of the texts of the teacher pack, which are read alike, one of each kind."""

COMMANDS = (
    ("check",),
    ("almanac",),
    ("almanac", "--solve", "dprk_spa_2014"),
    ("glossary", "roll"),
    ("glossary",),
    ("run", "spa_2026_fear"),
    ("run", "honest_count", "--json"),
    ("people", "knock_on_the_door", "--precinct", "1"),
    ("trace", "nobody_wants_to_be_last", "--figure", "turnout"),
    ("parts",),
    ("bulletin", "--help"),
)
FIRST = "honest_count"

pytestmark = pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="each command is a process of its own")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Copy]:
    folder = tmp_path_factory.mktemp("copy")
    with Copy(stand_in(folder / "the game"), folder / "home") as process:
        yield process


def answers_well(copy: Copy, *words: str) -> str:
    """A command works, or says in lines of its own what is the matter; the answer is all that it printed."""
    answer = copy.ask(*words)
    assert answer.code in {0, 2}, (words, answer)
    assert "Traceback" not in answer.out + answer.err, (words, answer)
    assert "mistake of its own" not in answer.err, (words, answer)
    assert answer.code == 0 or answer.err, (words, answer)
    return answer.out + answer.err


def test_nothing_is_said_of_a_whole_game(copy: Copy, tmp_path: Path) -> None:
    assert "all in order" in copy.ask("doctor").out
    for words in (*COMMANDS, ("tour", "--out", str(tmp_path / "tour")), ("play",)):
        answer = copy.ask(*words)
        assert (answer.code, answer.err) == (0, ""), words
        assert "cannot be used" not in answer.out, words


@pytest.mark.parametrize("how", damages())
def test_all_files_damaged_at_once(how: str, copy: Copy, tmp_path: Path) -> None:
    with ExitStack() as damage:
        for file in FILES:
            damage.enter_context(damaged(copy.folder / file, how))
        told = copy.ask("doctor")
        assert (told.code, told.err) == (0, "")
        unnamed = {file for file in FILES if file.stem not in told.out and not still_good(copy, file)}
        assert unnamed == {
            file for file in FILES if how == "missing" and file.match("maps/*.json") and file.stem != TITLE
        }
        for words in (*COMMANDS, ("tour", "--out", str(tmp_path / "tour"))):
            answers_well(copy, *words)
        window = copy.ask("play")
        assert (window.code, window.err) == (0, "")
        assert window.out.count("assets/fonts") == 1


@pytest.mark.slow
@pytest.mark.parametrize("file", ALONE, ids=lambda file: file.name)
def test_one_damaged_file_costs_only_itself(file: Path, copy: Copy, tmp_path: Path) -> None:
    """In the suite one kind of damage for each file, and some of the commands; by hand all, GAME_9993_CAMPAIGN=5."""
    kinds, place = list(damages()), ALONE.index(file)
    tried = trials(1)[: len(kinds)]
    for number in tried:
        how = kinds[(place + number) % len(kinds)]
        with damaged(copy.folder / file, how):
            window = copy.ask("play")
            assert (window.code, window.err) == (0, ""), how
            assert window.out.count(str(file)) <= 1, (how, window.out)
            for words in COMMANDS if len(tried) > 1 else (COMMANDS[place % len(COMMANDS)],):
                answers_well(copy, *words)
            if len(tried) > 1:
                answers_well(copy, "tour", "--out", str(tmp_path / "tour"))
                named(copy, file)


def named(copy: Copy, file: Path) -> None:
    doctor = copy.ask("doctor")
    assert (doctor.code, doctor.err) == (0, "")
    assert file.stem in doctor.out or still_good(copy, file), doctor.out


def still_good(copy: Copy, file: Path) -> bool:
    """A level that was cut off may be a level still; one that is gone is missed only where another leads to it."""
    if file.suffix != ".toml":
        return False
    return not (copy.folder / file).exists() or copy.ask("run", str(copy.folder / file)).code == 0
