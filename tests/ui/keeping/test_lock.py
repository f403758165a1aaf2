"""A teacher's file is read whole, and binds: levels, settings, and no way round them."""

from pathlib import Path

import pytest

from game.engine.data.problems import BadInput
from game.keeping.lock import read_lock
from game.kit.page.command import Say
from game.kit.page.lent import Lent
from game.kit.page.scene import Prefer
from game.kit.page.shell import Shell
from game.store.notebook import Notebook
from game.store.preferences import Preferences
from game.ui.entrance import Entrance
from game.ui.pages.menus.settings import Settings
from game.ui.start import _locked
from tests.kit.driver import Driver


def test_levels_and_settings_are_read(tmp_path: Path) -> None:
    file = tmp_path / "class.toml"
    file.write_text('levels = ["honest_count"]\n[settings]\nscale = 150\nprofile = "projector"\n', encoding="utf-8")
    lock = read_lock(file)
    assert lock.levels == ["honest_count"]
    assert lock.settings == {"scale": 150, "profile": "projector"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('levels = ["onest_count"]', 'levels = "onest_count": allowed are honest_count'),
        ("level = []", "level: unknown name"),
        ("levels = 3", "levels = 3: allowed is a list"),
        ("[settings]\nscale = 20", "settings.scale = 20: allowed is a whole number from 75 to 250"),
        ("[settings]\ncolour = 1", "settings: no such setting: colour; allowed are language, "),
    ],
)
def test_whatever_is_wrong_is_said(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "class.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as found:
        read_lock(file)
    assert f"{file}: {said}" in str(found.value)


def play(notebook: Notebook, level: str) -> None:
    notebook.keep(notebook.begin(level, 1), 0, {"do": "visit", "place": "anywhere"})


def menu(entrance: Entrance, *, lock: bool) -> list[str]:
    return [entry.text for entry in entrance.entries(lessons_only=lock)]


def test_the_teachers_lock_closes_the_sandbox_and_what_was_played_there(notebook: Notebook) -> None:
    play(notebook, "sandbox")
    entrance = Entrance(notebook)
    assert menu(entrance, lock=False)[:3] == ["Continue", "Levels", "Sandbox"]
    assert menu(entrance, lock=True)[:2] == ["Begin", "Levels"]
    assert "Sandbox" not in menu(entrance, lock=True)


def test_a_lesson_that_was_begun_goes_on_where_it_is_open(notebook: Notebook) -> None:
    play(notebook, "honest_count")
    assert menu(Entrance(notebook), lock=True)[0] == "Continue"
    assert menu(Entrance(notebook, ("knock_on_the_door",)), lock=True)[0] == "Begin"
    assert menu(Entrance(notebook, ("honest_count",)), lock=True)[0] == "Continue"


@pytest.mark.parametrize("lock", [False, True])
def test_level_files_are_opened_only_where_nothing_is_locked(notebook: Notebook, lock: bool) -> None:
    assert Driver(Entrance(notebook).title(), teacher_lock=lock).has("Sandbox") is not lock
    assert Driver(Entrance(notebook).game.levels(), teacher_lock=lock).has("Open a level file") is not lock


def test_the_next_level_may_be_closed(notebook: Notebook) -> None:
    assert isinstance(Entrance(notebook, ("honest_count",)).game.onward("knock_on_the_door"), Say)


def test_what_a_teachers_file_fixes_stays() -> None:
    shell = Shell(
        Settings(), Preferences(profile="projector", teacher_lock=True), (1280, 720), Lent(fixed=("profile",))
    )
    shell.carry_out(Prefer({"profile": "dark"}))
    assert shell.preferences.profile == "projector"
    shell.carry_out(Prefer({"mute": True}))
    assert shell.preferences.mute


def test_a_teachers_file_turns_the_lock_on_and_fixes_its_settings(tmp_path: Path) -> None:
    file = tmp_path / "class.toml"
    file.write_text('levels = ["honest_count"]\n[settings]\nprofile = "projector"\n', encoding="utf-8")
    assert _locked(file) == (("honest_count",), {"teacher_lock": True, "profile": "projector"}, None, "")
    assert _locked(None) == ((), {}, None, "")
