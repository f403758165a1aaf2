"""No home, no room, no rights, odd folders and strict Pythons: every command works there, or says in a line why not."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.assets.stand_in import Answer, stand_in

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
HOMES = {
    "none at all": None,
    "empty": "",
    "not there yet": "{tmp}/not/there/yet",
    "cannot be made": "/proc/nowhere/home",
    "cannot be written": "/proc",
    "a file": "{tmp}/file",
    "a folder of here": "home of here",
    "not text": "{tmp}/\udcff\udcfe",
    "odd letters": "{tmp}/ho me ’ 한 \u202e\n",
}
COMMANDS = (
    ("doctor",),
    ("run", "honest_count"),
    ("people", "honest_count", "--precinct", "1"),
    ("trace", "honest_count", "--figure", "turnout"),
    ("bulletin", "{tmp}/page.toml"),
    ("almanac", "--country", "GDR"),
    ("check",),
    ("parts",),
    ("tour", "--size", "640x480", "--out", "{tmp}/tour"),
    ("--help",),
)
PAGE = 'electorate = [1000, 1100]\n[[figures]]\nname = "turnout"\nprinted = "99.9"\n'

HOMELESS = """
import pwd, runpy, sys
def nobody(_number):
    raise KeyError("nobody")
pwd.getpwuid = nobody
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
"""Runs the game for a user of whom the system knows no home."""

IN_A_FOLDER_THAT_IS_GONE = """
import os, sys
os.mkdir("gone")
os.chdir("gone")
os.rmdir("../gone")
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="homes and rights of Linux"),
]


def surroundings(tmp_path: Path, home: str | None, **more: str) -> dict[str, str]:
    """What a process is told of its user: a home and nothing else."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    (tmp_path / "page.toml").write_text(PAGE, encoding="utf-8")
    own = ("HOME", "XDG_", "GAME_9993_", "PYTHON")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    given = {} if home is None else {"HOME": home.format(tmp=tmp_path)}
    return {**kept, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", **given, **more}


def asked(
    tmp_path: Path,
    words: tuple[str, ...],
    around: Mapping[str, str],
    *,
    game: Path = ROOT,
    before: tuple[str, ...] = (),
    here: Path | None = None,
) -> Answer:
    """Ask a command as whoever sits in a folder would."""
    line = [sys.executable, *before, str(game / "main.py"), *(word.format(tmp=tmp_path) for word in words)]
    done = subprocess.run(
        line, cwd=here or tmp_path, env=dict(around), capture_output=True, timeout=PATIENCE, check=False
    )
    return Answer(done.returncode, *(text.decode(errors="replace") for text in (done.stdout, done.stderr)))


def played(
    tmp_path: Path,
    around: Mapping[str, str],
    *,
    game: Path = ROOT,
    before: tuple[str, ...] = (),
    here: Path | None = None,
) -> Answer:
    """Open the window, wait until it has shown something, and close it as the system does at the end of a day."""
    shown = tmp_path / "shown.json"
    shown.unlink(missing_ok=True)
    line = [sys.executable, *before, str(game / "main.py"), "play"]
    probed = {**around, "GAME_9993_PROBE": str(shown)}
    process = subprocess.Popen(line, cwd=here or tmp_path, env=probed, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    end = time.monotonic() + PATIENCE
    while not shown.exists() and process.poll() is None and time.monotonic() < end:
        time.sleep(0.02)
    time.sleep(0.3)
    process.terminate()
    out, err = process.communicate(timeout=PATIENCE)
    assert shown.exists() or process.returncode == 2, err
    return Answer(process.returncode, out.decode(errors="replace"), err.decode(errors="replace"))


def is_well(answer: Answer) -> None:
    assert answer.code in {0, 2}, answer
    assert "Traceback" not in answer.out + answer.err, answer
    assert "mistake of its own" not in answer.err, answer
    assert "defect" not in answer.err, answer
    assert answer.code == 0 or answer.err, answer


@pytest.mark.parametrize("name", HOMES)
def test_every_home(name: str, tmp_path: Path) -> None:
    around = surroundings(tmp_path, HOMES[name])
    before = ("-c", HOMELESS) if HOMES[name] is None else ()
    window = played(tmp_path, around, before=before)
    assert window.code == 0, window
    assert "Traceback" not in window.err, window
    for words in (("doctor",), ("run", "honest_count"), ("check", "honest_count")):
        answer = asked(tmp_path, words, around, before=before)
        assert (answer.code, answer.err) == (0, ""), (words, answer)


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
@pytest.mark.parametrize("name", ["none at all", "cannot be made"])
def test_every_command_without_a_home(name: str, words: tuple[str, ...], tmp_path: Path) -> None:
    before = ("-c", HOMELESS) if HOMES[name] is None else ()
    answer = asked(tmp_path, words, surroundings(tmp_path, HOMES[name]), before=before)
    assert (answer.code, answer.err) == (0, ""), answer


STRICT = {"-I": {}, "-P": {}, "-IP": {}, "PYTHONSAFEPATH": {"PYTHONSAFEPATH": "1"}}
STRICTEST = "-I"
"""Has all that the others have: neither the folder of the program on the path nor anything of the user."""


@pytest.mark.parametrize("strict", STRICT)
def test_strict_pythons(strict: str, tmp_path: Path) -> None:
    around = surroundings(tmp_path, "{tmp}/home", **STRICT[strict])
    before = (strict,) if strict.startswith("-") else ()
    for words in COMMANDS if strict == STRICTEST else COMMANDS[:2]:
        answer = asked(tmp_path, words, around, before=before)
        assert (answer.code, answer.err) == (0, ""), (words, answer)
        if words[0] == "doctor":
            assert "no window" not in answer.out, answer
    assert played(tmp_path, around, before=before).code == 0


NO_TEXT = "\udcff\udcfe"
"""The name that is hardest to bear: whatever speaks of it or encodes it fails."""


@pytest.mark.parametrize("name", ["a b", "naïve ’ 한국", NO_TEXT])
def test_a_game_in_a_folder_of_any_name(name: str, tmp_path: Path) -> None:
    game = stand_in(tmp_path / name)
    around = surroundings(tmp_path, "{tmp}/home", LC_ALL="C")
    for words in COMMANDS if name == NO_TEXT else COMMANDS[:2]:
        answer = asked(tmp_path, words, around, game=game)
        assert (answer.code, answer.err) == (0, ""), (words, answer)
    assert played(tmp_path, around, game=game).code == 0


@pytest.mark.parametrize("gone", ["assets/fonts", "assets/maps", "assets/facts", "assets", "levels"])
def test_a_folder_that_is_not_there(gone: str, tmp_path: Path) -> None:
    game = stand_in(tmp_path / "game")
    shutil.rmtree(game / gone)
    around = surroundings(tmp_path, "{tmp}/home")
    for words in COMMANDS:
        is_well(asked(tmp_path, words, around, game=game))
    assert asked(tmp_path, ("doctor",), around, game=game).code == 0
    window = played(tmp_path, around, game=game)
    assert (window.code, window.err) == (0, ""), window


def test_working_folders(tmp_path: Path) -> None:
    around = surroundings(tmp_path, "{tmp}/home")
    for here, before in ((Path("/"), ()), (Path("/proc"), ()), (tmp_path, ("-c", IN_A_FOLDER_THAT_IS_GONE))):
        for words in COMMANDS[:2]:
            answer = asked(tmp_path, words, around, here=here, before=before)
            assert (answer.code, answer.err) == (0, ""), (here, words, answer)
        assert played(tmp_path, around, here=here, before=before).code == 0
