"""The made folder where there is no Python: unpacked under an odd name, read-only, it starts, plays, saves and merges.

Made by hand or by the workflow ``folder``, and then named: ``GAME_9993_MADE=DIR/game9993-linux-x86_64.zip``.
"""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from game.cli import COMMANDS
from game.packaging import plan
from game.packaging.folder import program
from tests.e2e.test_play_through import test_by_keyboard_alone  # noqa: F401 -- played once more, in the made folder
from tests.e2e.window import Game, missing_tools, screen

MADE = Path(os.environ.get("GAME_9993_MADE", ""))
MOST_BYTES = 120_000_000
OURS = (sys.executable, str(plan.ROOT / "main.py"))
ODD = "Käse – 99,93 % für 日本"
TEMPORARY, SCREENS = "/tmp", "/tmp/.X11-unix"  # noqa: S108 -- where X servers listen
LIBRARIES = ("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/lib", "/lib64")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not MADE.is_file(), reason="python -m game.packaging.folder --out DIR, then GAME_9993_MADE=ZIP"),
]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything that this machine without Python can write to."""
    return tmp_path_factory.mktemp("machine")


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory, base: Path) -> tuple[str, ...]:
    """What starts the program: on Linux in a room with the system's libraries, no network and not a single program."""
    place = tmp_path_factory.mktemp("stick") / ODD
    with zipfile.ZipFile(MADE) as archive:
        for one in archive.infolist():
            Path(archive.extract(one, place)).chmod((one.external_attr >> 16) & 0o555)
    started = str(program(place / plan.PROGRAM))
    if shutil.which("bwrap") is None:
        return (started,)
    bare = ["bwrap", "--unshare-all", "--die-with-parent", "--proc", "/proc", "--dev", "/dev", "--tmpfs", TEMPORARY]
    links = [word for one in ("/lib", "/lib64") if Path(one).is_symlink() for word in ("--symlink", f"usr{one}", one)]
    there = (one for one in LIBRARIES if Path(one).is_dir() and not Path(one).is_symlink())
    seen = [word for one in (*there, str(place)) for word in ("--ro-bind", one, one)]
    screens = ["--ro-bind-try", SCREENS, SCREENS]
    return (*bare, *links, *seen, *screens, "--bind", str(base), str(base), "--setenv", "PATH", "", started)


@pytest.fixture
def game(words: tuple[str, ...], base: Path) -> Iterator[Game]:
    if missing_tools():
        pytest.skip(f"a real window needs {missing_tools()}, which is not installed")
    with screen() as display:
        running = Game(display, base / "player", program=words)
        running.wait_for("Begin")
        yield running
        running.close()


def told(words: tuple[str, ...], home: Path, *asked: str) -> str:
    """What the program prints for somebody with a home of their own."""
    ours = {"GAME_9993_DATA": str(home), "GAME_9993_CONFIG": str(home), "HOME": str(home), "SDL_VIDEODRIVER": "dummy"}
    call = [*words, *asked]
    done = subprocess.run(call, check=False, env={**os.environ, **ours}, capture_output=True, timeout=180)
    assert done.returncode == 0, done.stderr.decode("utf-8")
    return done.stdout.decode("utf-8")


def test_it_is_small_enough_to_hand_around_and_has_no_links() -> None:
    assert MADE.stat().st_size <= MOST_BYTES
    with zipfile.ZipFile(MADE) as archive:
        kinds = {(one.external_attr >> 16) & 0o170000 for one in archive.infolist()}
    assert kinds == {0o100000}


def test_it_finds_everything_in_order(words: tuple[str, ...], base: Path) -> None:
    said = told(words, base, "doctor")
    assert "all in order" in said
    assert "is missing" not in said
    assert "no window" not in said
    assert told(words, base, "parts") == told(OURS, base, "parts")


def test_it_holds_the_same_ballot(words: tuple[str, ...], base: Path) -> None:
    theirs, ours = (json.loads(told(one, base, "run", "the_last_digits", "--json")) for one in (words, OURS))
    assert theirs["digest"] == ours["digest"]


def test_it_saves_hands_in_and_merges(words: tuple[str, ...], base: Path) -> None:
    home = base / "pupil"
    (home / "in").mkdir(parents=True)
    told(words, home, "run", "honest_count", "--keep", "--guess", "80", "--note", "kept without Python")
    assert "kept without Python" in told(words, home, "notebook", "--json")
    told(words, home, "classroom", "hand-in", "--alias", "seat 1", "--consent", "yes", "--out", str(home / "in"))
    merged = ("classroom", "merge", str(home / "in"), "--out", str(home / "wall"), "--report", "--json")
    assert json.loads(told(words, home, *merged))["pupils"] == ["seat 1"]
    assert (home / "wall" / "wall.pdf").read_bytes().startswith(b"%PDF-")
    assert "<svg" in (home / "wall" / "wall.html").read_text(encoding="utf-8")


def test_no_command_misses_a_module(words: tuple[str, ...], base: Path) -> None:
    for name in COMMANDS:
        assert "usage: main.py" in told(words, base, name, "--help")


def test_thirty_at_once_start_from_one_folder(words: tuple[str, ...], base: Path) -> None:
    homes = [base / f"seat {number}" for number in range(30)]
    for home in homes:
        home.mkdir()
    with ThreadPoolExecutor(len(homes)) as pupils:
        asked = ("run", "honest_count", "--keep", "--json")
        said = list(pupils.map(lambda home: json.loads(told(words, home, *asked))["digest"], homes))
    assert len(set(said)) == 1
    assert all(list(home.glob("*.sqlite3")) for home in homes)


def test_it_shows_every_page(words: tuple[str, ...], base: Path) -> None:
    told(words, base, "tour", "--out", str(base / "pictures"))
    assert len(list((base / "pictures").rglob("*.png"))) > 10
