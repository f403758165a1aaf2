"""The title, settings, help and credits: what they do, and that nothing is wrong with them at any size."""

from collections.abc import Callable
from itertools import product

import pytest

from game.kit.page.command import Answer
from game.kit.page.scene import Push, Scene
from game.ui.pages.menus.confirm import Confirm
from game.ui.pages.menus.credits import Credits, works
from game.ui.pages.menus.help import Help
from game.ui.pages.menus.settings import Settings
from game.ui.pages.title.scene import MenuEntry, Title
from tests.kit.driver import Driver

SIZES = ((1024, 768), (1280, 720), (1920, 1080))
SCALES = (75, 100, 150, 200)
PROFILES = ("light", "dark", "projector")


def title(chosen: list[str] | None = None) -> Title:
    def choose(name: str) -> Callable[[], Answer]:
        return lambda: chosen.append(name) if chosen is not None else None

    entries = [
        MenuEntry("Continue", choose("Continue"), "Level 4", main=True),
        MenuEntry("Levels", choose("Levels"), "3 of 12 done"),
        MenuEntry("Sandbox", choose("Sandbox"), "all rules"),
        MenuEntry("Observer ballot", choose("Observer ballot"), "8 tables"),
        MenuEntry("Notebook", choose("Notebook"), "27 runs"),
        MenuEntry("Settings", lambda: Push(Settings())),
    ]
    return Title(lambda _lessons: entries)


def confirm() -> Confirm:
    question = "Reset all settings to their defaults?"
    return Confirm(question, "Runs and notes stay.", "Reset to defaults", Settings().on_reset)


SCENES: dict[str, Callable[[], Scene]] = {
    "title": title,
    "settings": Settings,
    "credits": Credits,
    "help": lambda: Help(Settings()),
    "confirm": confirm,
}


@pytest.mark.parametrize(("size", "scale", "profile"), list(product(SIZES, SCALES, PROFILES)))
@pytest.mark.parametrize("name", SCENES)
def test_nothing_is_wrong_at_any_size(name: str, size: tuple[int, int], scale: int, profile: str) -> None:
    assert Driver(SCENES[name](), size, scale=scale, profile=profile).problems() == []


@pytest.mark.parametrize(("size", "text_size"), list(product(SIZES, (85, 130, 150))))
@pytest.mark.parametrize("name", SCENES)
def test_nothing_is_wrong_with_larger_or_smaller_text(name: str, size: tuple[int, int], text_size: int) -> None:
    assert Driver(SCENES[name](), size, text_size=text_size).problems() == []


@pytest.mark.parametrize("name", SCENES)
def test_every_control_is_reached_by_tab_and_seen(name: str) -> None:
    page = Driver(SCENES[name](), (1024, 768), scale=200)
    wanted = {node.order for node in page.tree().walk() if node.order is not None}
    met = set()
    for _ in range(len(wanted) + 1):
        page.press("tab")
        found = [node for node in page.tree().walk() if "focused" in node.states]
        assert len(found) == 1
        met.add(found[0].order)
    assert met == wanted


def test_the_menu_is_chosen_from_by_keys_and_pointer() -> None:
    chosen: list[str] = []
    page = Driver(title(chosen))
    assert page.focused == "Continue"
    page.press("enter", "down", "down", "enter")
    page.click("Notebook")
    assert chosen == ["Continue", "Sandbox", "Notebook"]


def test_the_title_in_words() -> None:
    assert Driver(title()).text().splitlines()[:5] == [
        'page "99.93"',
        '  heading "99.93"',
        '  text "how reported figures emerge"',
        '  group "Menu"',
        '    button "Continue" = Level 4 [focused] (press)',
    ]


def test_leaving_the_title_is_asked_for() -> None:
    page = Driver(title())
    page.press("escape", "enter")
    assert page.shell.running
    page.press("escape")
    page.click("Leave")
    assert not page.shell.running


def test_settings_change_at_once() -> None:
    page = Driver(Settings())
    page.click("Dark", "option")
    assert page.shell.preferences.profile == "dark"
    page.click("Size of everything", "select")
    page.click("150 %", "option")
    assert page.shell.scale == 1.5
    page.click("Reduced motion")
    assert page.shell.look.still
    assert page.problems() == []


def test_volume_is_set_by_keys_and_silence_disables_it() -> None:
    page = Driver(Settings())
    page.shell.top.scene.focus("interface_volume")
    page.press("end")
    assert page.shell.preferences.interface_volume == 100
    assert page.focused == "Volume: buttons, pages"
    page.click("All sound off")
    assert "disabled" in page.node("Volume: buttons, pages").states


def test_settings_go_back_to_how_they_were_at_first() -> None:
    page = Driver(Settings(), profile="dark", text_size=130, window=(1600, 900))
    page.click("Reset to defaults")
    page.click("Cancel")
    assert page.shell.preferences.text_size == 130
    page.click("Reset to defaults")
    page.press("tab", "enter")
    assert page.shell.preferences.profile == "light"
    assert page.shell.preferences.text_size == 100
    assert page.shell.preferences.window == (1600, 900)


def test_help_is_about_the_scene_below() -> None:
    page = Driver(Settings())
    page.click("Help")
    assert page.tree().name == "Help: Settings"
    assert page.has("Every change is seen at once and kept. Nothing has to be confirmed.")
    page.press("enter")
    assert page.tree().name == "Settings"
    assert page.focused == "Help"


def test_credits_show_the_terms_that_were_shipped() -> None:
    page = Driver(Credits())
    page.click("IBM Plex Serif")
    assert any("SIL OPEN FONT LICENSE" in node.name for node in page.tree().walk())
    assert all(work.file.is_file() for work in works() if work.file)


def test_the_way_to_the_credits_and_back() -> None:
    page = Driver(title())
    page.click("Settings")
    page.click("Credits and licences")
    assert page.tree().name == "Credits and licences"
    page.press("escape", "escape")
    assert page.tree().name == "99.93"
    assert page.focused == "Settings"


def test_every_setting_says_by_itself_what_it_sets() -> None:
    page = Driver(Settings())
    for name in ("Size of everything", "Size of text", "All sound off", "Volume: buttons, pages", "Reset to defaults"):
        assert page.has(name), name
    for unclear in ("Everything", "Text", "Silence", "As at first"):
        assert not page.has(unclear), unclear
