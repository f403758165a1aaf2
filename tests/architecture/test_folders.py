"""Folders that can be taken in at a glance, and that are made where files share a beginning."""

from collections import Counter
from pathlib import Path

import pytest

from game.cli import COMMANDS
from tests.architecture.code import ROOT

MOST_FILES = 32
MOST_BESIDE = 8
"""Files of the window's room that stand beside its folders."""

ALIKE = 3
"""Files that begin with the same word are a folder that was not made."""

GAME = ROOT / "game"


def folders() -> list[Path]:
    return sorted({path.parent for path in GAME.rglob("*.py")})


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def beginnings(names: list[str]) -> list[str]:
    """First words that several files share."""
    words = Counter(name.removesuffix(".py").split("_")[0] for name in names if not name.startswith("__"))
    return sorted(word for word, count in words.items() if count >= ALIKE)


def test_the_window_has_few_files_beside_its_folders() -> None:
    assert len(files(GAME / "ui")) <= MOST_BESIDE


def test_no_folder_has_too_many_files() -> None:
    assert {str(folder): len(files(folder)) for folder in folders() if len(files(folder)) > MOST_FILES} == {}


def test_files_that_begin_with_the_same_word_have_a_folder() -> None:
    assert {str(folder): found for folder in folders() if (found := beginnings(files(folder)))} == {}


@pytest.mark.parametrize(
    ("names", "found"), [(["hex_a.py", "hex_b.py", "hex.py"], ["hex"]), (["hex_a.py", "hexes.py", "b_hex.py"], [])]
)
def test_the_rule_knows_a_folder_that_was_not_made(names: list[str], found: list[str]) -> None:
    assert beginnings(names) == found


def test_beside_what_they_share_there_are_commands_alone() -> None:
    found = {path.stem for path in (GAME / "commands").iterdir() if not path.name.startswith("__")}
    assert found - {"shared"} == set(COMMANDS)
