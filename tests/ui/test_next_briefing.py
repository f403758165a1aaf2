"""A briefing that was opened from the level before is what one goes on with."""

from game.kit.page.scene import commands
from game.kit.widget import current
from game.level.load import load
from game.session.actions import OpenPolls, SetKnob
from game.store.notebook import Notebook
from game.ui.entrance import Entrance
from game.ui.navigator import Game
from game.ui.pages.country.scene import CountryPage
from game.ui.pages.lessons.briefing import Briefing
from tests.kit.driver import Driver


def opened_after(game: Game, level: str) -> Driver:
    """The page of what follows a level, as the button on its debrief opens it."""
    page = Driver(game.levels())
    for command in commands(game.onward(load(level).head.next)):
        page.shell.carry_out(command)
    return page


def test_a_briefing_opened_from_the_level_before_is_what_one_goes_on_with(notebook: Notebook) -> None:
    entrance = Entrance(notebook)
    begun = entrance.game.page(load("honest_count"))
    assert isinstance(begun, CountryPage)
    begun.ballot.play.act(SetKnob("behaviour.civic_duty.duty", 2.0))
    assert main_entry(entrance) == ("Continue", "An honest count")
    page = opened_after(entrance.game, "honest_count")
    assert isinstance(page.shell.top.scene, Briefing)
    title = load("who_is_on_the_list").head.title
    assert main_entry(entrance) == ("Continue", title)
    page = Driver(entrance.title())
    page.click("Continue")
    assert isinstance(page.shell.top.scene, Briefing)
    page.click("Start without a guess")
    assert isinstance(page.shell.top.scene, CountryPage)
    page = Driver(entrance.title())
    page.click("Continue")
    assert isinstance(page.shell.top.scene, CountryPage)


def test_a_level_left_before_is_gone_on_with_once_its_briefing_was_opened_again(notebook: Notebook) -> None:
    entrance = Entrance(notebook)
    for name, path in (("who_is_on_the_list", ""), ("honest_count", "behaviour.civic_duty.duty")):
        begun = entrance.game.page(load(name))
        assert isinstance(begun, CountryPage)
        begun.ballot.play.act(SetKnob(path, 2.0) if path else OpenPolls())
    opened_after(entrance.game, "honest_count")
    assert main_entry(entrance) == ("Continue", load("who_is_on_the_list").head.title)
    page = Driver(entrance.title())
    page.press("enter")
    scene = page.shell.top.scene
    assert isinstance(scene, CountryPage)
    assert scene.ballot.play.polls_open


def main_entry(entrance: Entrance) -> tuple[str, str]:
    assert entrance.notebook.flush()
    entry = next(one for one in entrance.entries() if one.main)
    return entry.text, current(entry.note)
