"""``doctor`` finds what is the matter with what is kept, names each, changes nothing and never fails itself."""

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from game.commands import doctor
from game.store.notebook import Notebook
from tests.campaign import trials
from tests.store.test_notebook import run


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GAME_9993_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("GAME_9993_CONFIG", str(tmp_path / "config"))
    return tmp_path


def filled(home: Path) -> Path:
    notebook, _ = Notebook.open()
    for number in range(40):
        notebook.add(run(seed=number))
    for number in range(3):
        notebook.keep(notebook.begin("a", number), 0, {"do": "undo"})
    notebook.award("a", ["goal"])
    notebook.close()
    return home / "data" / "notebook.sqlite3"


def said() -> str:
    return "\n".join(doctor._kept())


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_nothing_is_there_yet(home: Path) -> None:
    assert f"{home / 'config' / 'settings.json'} (not there yet)" in said()
    assert f"{home / 'data' / 'notebook.sqlite3'} (not there yet)" in said()
    assert list(home.iterdir()) == []


def test_what_is_there_is_counted(home: Path) -> None:
    path = filled(home)
    assert f"{path} (3 games to go on with, 40 runs, 1 seals)" in said()


def a_folder_that_is_a_file(home: Path) -> None:
    (home / "data").write_text("in the way", encoding="utf-8")


def a_pipe(home: Path) -> None:
    (home / "data").mkdir()
    os.mkfifo(home / "data" / "notebook.sqlite3")


def a_torn_page(home: Path) -> None:
    path = filled(home)
    content = bytearray(path.read_bytes())
    content[4_096:20_000] = b"\xff" * 15_904
    path.write_bytes(content)


def no_notebook(home: Path) -> None:
    (home / "data").mkdir()
    (home / "data" / "notebook.sqlite3").write_text("not a notebook, " * 100, encoding="utf-8")


def a_later_version(home: Path) -> None:
    with closing(sqlite3.connect(filled(home))) as later:
        later.execute("PRAGMA user_version = 99")


def brackets(home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "settings.json").write_text("[" * 100_000, encoding="utf-8")


def settings_that_are_a_pipe(home: Path) -> None:
    (home / "config").mkdir()
    os.mkfifo(home / "config" / "settings.json")


def one_wrong_setting(home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "settings.json").write_text('{"scale": 3, "mute": true}', encoding="utf-8")


def set_aside(home: Path) -> None:
    no_notebook(home)
    Notebook.open()[0].close()


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (a_folder_that_is_a_file, "data is no folder"),
        (a_pipe, "notebook.sqlite3 (not an ordinary file: it is set aside"),
        (a_torn_page, "notebook.sqlite3 (damaged, "),
        (no_notebook, "notebook.sqlite3 (damaged, file is not a database: it is set aside"),
        (a_later_version, "notebook.sqlite3 (made by a later version of the game"),
        (brackets, "settings.json (nested too deeply: set aside"),
        (settings_that_are_a_pipe, "settings.json (not an ordinary file: set aside"),
        (one_wrong_setting, "settings.json (not allowed: scale: set aside"),
        (set_aside, "notebook.broken-1.sqlite3 (set aside earlier"),
    ],
)
def test_what_is_the_matter_is_named(damage: Callable[[Path], None], words: str, home: Path) -> None:
    damage(home)
    before = everything(home)
    assert words in said()
    assert everything(home) == before


def test_a_notebook_damaged_at_random_never_ends_the_doctor(home: Path) -> None:
    path = filled(home)
    whole = path.read_bytes()
    for trial in trials(60):
        dice = random.Random(f"doctor {trial}")
        content = bytearray(whole)
        for _ in range(dice.randrange(1, 5)):
            start = dice.randrange(len(content))
            content[start : start + dice.choice((1, 100, 5_000))] = dice.randbytes(dice.choice((0, 1, 100)))
        shutil.rmtree(path.parent)
        path.parent.mkdir()
        path.write_bytes(content)
        assert str(path) in said()
        assert path.read_bytes() == bytes(content)
