"""What is handed on without Python is whole: every module, every file the game opens, every package it imports."""

import sys
import zipfile
from pathlib import Path

import pytest

from game import parts
from game.engine.data import page_odds
from game.explain import glossary
from game.kit.drawing.typeset import FONT_FOLDER, FONTS
from game.kit.program.sound import NAMES, SOUND_FOLDER
from game.kit.program.window import ICON
from game.level import files
from game.level.places import maps
from game.packaging import plan
from game.packaging.archive import pack
from game.packaging.folder import drop_links, words_for
from game.report.page import TEMPLATE
from game.text.shipped import TERMS
from tests.architecture.code import imports, modules

DATA = dict(plan.data())


def test_every_file_the_game_opens_goes_in_at_its_place() -> None:
    fonts, sounds = (FONT_FOLDER / name for name in FONTS), (SOUND_FOLDER / f"{name}.wav" for name in NAMES)
    levels = sorted(path for path in files.FOLDER.iterdir() if path.is_file())
    countries = [maps.FOLDER / f"{name}.json" for name in maps.map_names()]
    facts = sorted((plan.ROOT / "assets" / "facts").glob("*.csv"))
    others = (ICON, TEMPLATE, page_odds.FILE, glossary.WORDS, *TERMS.values())
    for path in (*fonts, *sounds, *levels, *countries, *facts, *others):
        assert plan.ROOT / DATA[path] == path.parent


def test_no_program_and_nothing_for_makers_goes_in_as_a_file() -> None:
    assert {path.suffix for path in DATA} & {".py", ".pyc"} == set()
    assert not any("sources" in folder or "__pycache__" in folder for folder in DATA.values())


def test_what_this_machine_keeps_of_levels_stays_on_it(tmp_path: Path) -> None:
    kept = tmp_path / "levels" / "__pycache__" / "glances.json"
    kept.parent.mkdir(parents=True)
    kept.write_text("{}", encoding="utf-8")
    assert kept not in dict(plan.data(tmp_path))


def test_every_part_command_and_page_goes_in_as_a_module() -> None:
    found = set(plan.modules())
    assert {"game.cli", "game.commands.run", "game.ui.pages.country.scene", "game.ui.start"} <= found
    assert {f"{folder}.{name}" for folder in parts.FOLDERS.values() for name in names_in(folder)} <= found
    assert not any(name.startswith("game.packaging") for name in found)


def names_in(folder: str) -> list[str]:
    place = plan.ROOT.joinpath(*folder.split("."))
    return [path.stem for path in sorted(place.glob("*.py")) if path.stem != "__init__"]


def test_no_package_that_the_game_imports_is_left_out() -> None:
    imported = {one.target.partition(".")[0] for module in modules("game", "main") for one in imports(module)}
    assert {"numpy", "pygame", "pydantic"} <= imported
    assert imported & set(plan.UNUSED) == set()


def test_the_maker_is_asked_for_all_of_it(tmp_path: Path) -> None:
    words = words_for(tmp_path, tmp_path)
    assert words.count("--hidden-import") == len(plan.modules()) + len(plan.FOUND_BY_NAME)
    assert words.count("--add-data") == len(DATA)
    assert {"numpy", "pygame-ce", "pydantic", "accesskit"} <= set(words)
    assert words[-1] == str(plan.ROOT / "main.py")


def test_a_packed_folder_is_the_same_each_time_and_keeps_its_programs(tmp_path: Path) -> None:
    made = tmp_path / "made"
    (made / "files").mkdir(parents=True)
    (made / "run").write_bytes(b"program")
    (made / "run").chmod(0o755)
    (made / "files" / "ä.txt").write_text("text", encoding="utf-8")
    first, second = (pack(made, tmp_path / name).read_bytes() for name in ("one.zip", "two.zip"))
    assert first == second
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.namelist() == ["made/files/ä.txt", "made/run"]
        modes = {one.filename: (one.external_attr >> 16) & 0o777 for one in archive.infolist()}
    assert sys.platform == "win32" or modes["made/run"] == 0o755


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights there")
def test_only_links_to_what_lies_beside_are_dropped(tmp_path: Path) -> None:
    (tmp_path / "numpy.libs").mkdir()
    (tmp_path / "numpy.libs" / "libblas.so").write_bytes(b"library")
    (tmp_path / "libblas.so").symlink_to("numpy.libs/libblas.so")
    (tmp_path / "libc++.so.1").write_bytes(b"library")
    (tmp_path / "libc++.so").symlink_to("libc++.so.1")
    drop_links(tmp_path)
    left = sorted(path.name for path in tmp_path.rglob("*.so*"))
    assert left == ["libblas.so", "libc++.so", "libc++.so.1"]
    assert not any(path.is_symlink() for path in (tmp_path / "numpy.libs").iterdir())
