"""Text from files on a terminal: nothing of it is obeyed, and `check` names what no font of the game can show."""

import json
import re
from pathlib import Path

import pytest

from game.cli import main
from game.level.files import level_names
from game.level.load import load
from tests.commands.asking import BUSY, problems, process, written

OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
EVIL = "E\x1b[31m\x07\x9b2J\x7f\x85\u202e\u2066\r!"
SPELT = "".join(f"\\u{ord(sign):04x}" if OBEYED.match(sign) else sign for sign in EVIL)
TITLED = BUSY.replace('"Everything happens"', f'"{SPELT}"') + f'[[knobs]]\npath = "{SPELT}"\n'
COMMANDS = (
    ("run",),
    ("run", "--forecast"),
    ("run", "--json"),
    ("people", "--precinct", "0"),
    ("people", "--precinct", "0", "--json"),
    ("trace", "--figure", "turnout"),
    ("trace", "--figure", "turnout", "--json"),
    ("check",),
)
STRAIGHT = (
    ("--help",),
    ("run", "--help"),
    (EVIL,),
    ("run", EVIL),
    ("run", f"{EVIL}.toml"),
    ("run", "honest_count", "--set", EVIL),
    ("run", "honest_count", f"--{EVIL}"),
    ("run", "honest_count", "--seed", EVIL),
    ("trace", "honest_count", "--figure", EVIL),
    ("people", "honest_count", "--precinct", EVIL),
    ("bulletin", f"{EVIL}.toml"),
    ("almanac", "--country", EVIL),
    ("play", "--lock", f"{EVIL}.toml"),
    ("play", "--lang", EVIL),
    ("tour", "--size", EVIL),
)


def evil(folder: Path, *, whole: bool) -> str:
    """A level of that title, in a file of that name; not whole, something in it is wrong."""
    text = TITLED if not whole else TITLED.partition("[[knobs]]")[0]
    return written(folder / f"{EVIL}.toml", text)


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_nothing_in_a_level_is_obeyed(
    words: tuple[str, ...], whole: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([words[0], evil(tmp_path, whole=whole), *words[1:]])
    out, err = capsys.readouterr()
    assert out + err
    assert OBEYED.search(out + err) is None
    if "--json" in words and whole:
        assert json.loads(out)


@pytest.mark.parametrize("words", STRAIGHT, ids=repr)
def test_nothing_on_the_command_line_is_obeyed(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    main(list(words))
    out, err = capsys.readouterr()
    assert out + err
    assert OBEYED.search(out + err) is None


def test_a_title_is_spelt_out_by_a_process_of_its_own(tmp_path: Path) -> None:
    done = process(["run", evil(tmp_path, whole=True)])
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == SPELT
    assert OBEYED.search(done.stdout + done.stderr) is None


def test_the_streams_are_as_they_were_after_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "honest_count"]) == 0
    capsys.readouterr()
    print("\x1b")
    assert capsys.readouterr().out == "\x1b\n"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('title = "Boom 💥"', "title, line 1: no font of the game can show “💥” (U+1F4A5, collision symbol)"),
        ('title = "x"\nabout = "日"', "about, line 2: no font of the game can show “日” (U+65E5, "),
        ('title = "x"\nhints = ["a", "กก"]', "hints[1], line 2: no font of the game can show “ก” (U+0E01, "),
        (r'title = "x\u0000"', "title: no font of the game can show U+0000 (a control character)"),
        (r'title = "x\U0001F4A5"', "title: no font of the game can show “💥”"),
        ('title = "x\ue000"', "title, line 1: no font of the game can show U+E000 (no letter)"),
    ],
)
def test_check_names_what_no_font_can_show(
    line: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path / "level.toml", line)
    (told,) = problems(capsys, "check", path)
    assert told.startswith(f"{path}: {said}")
    assert main(["run", path]) == 0  # it can be played all the same


@pytest.mark.parametrize(
    "title", ["Größe", "Ελληνικά", "Выборы", "Bầu cử", "선거", "żółć", "a\u00adb", "a\u200bb", "e\u0301", "½ – “x” … ≤"]
)
def test_check_is_content_with_what_some_font_has(title: str, tmp_path: Path) -> None:
    assert main(["check", written(tmp_path / "level.toml", f'title = "{title}"')]) == 0


def test_every_shipped_level_can_be_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *(str(load(name).path) for name in level_names())]) == 0, capsys.readouterr().err
