"""A pinned state beside what there is now: figures, prices and rules, and the ways on from there; likewise headless."""

import json

import pytest

from game.cli import main
from game.explain.country_figures import figures_of
from game.explain.rules.beside import side_by_side, true_title
from game.kit.page.scene import Prefer
from game.level.load import load
from game.session.actions import EndCount, GiveUpGuess, OpenPolls, SetKnob
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.country.scene import CountryPage
from tests.kit.driver import Driver

LEVEL = "nobody_wants_to_be_last"
QUOTA = "reporting.precinct.turnout_quota"
LAYOUTS = [((1280, 720), 100), ((1024, 768), 100), ((1920, 1080), 150), ((1280, 720), 200)]


@pytest.fixture
def shown() -> tuple[Playthrough, CountryPage, Driver]:
    playing = Playthrough(load(LEVEL), None, (GiveUpGuess(),))
    scene = CountryPage(BallotState(playing))
    page = Driver(scene)
    page.press("b")
    assert page.has("A is pinned"), "without a pinned state this is the way to one"
    playing.act(SetKnob(f"{QUOTA}.quota", 0.97))
    page.do(scene.rebuild)
    return playing, scene, page


def test_both_are_read_off_their_own_records() -> None:
    plays = [Playthrough(load(LEVEL), None, actions) for actions in ((), (SetKnob(f"{QUOTA}.quota", 0.97),))]
    first, second = (figures_of(play.forecast) for play in plays)
    pairs = {(one.kind, one.name): one for one in side_by_side(first, second)}
    turnout = pairs["printed", "turnout"]
    assert (turnout.first, turnout.second) == (first.printed("turnout"), second.printed("turnout"))
    assert turnout.change not in {"", "±0"}
    assert pairs["true", "turnout"].first == pairs["true", "turnout"].second
    assert (pairs["rule", f"{QUOTA}.quota"].first, pairs["rule", f"{QUOTA}.quota"].second) == ("off", "97 %")
    back = {(one.kind, one.name): one for one in side_by_side(second, first)}
    assert {key for key in pairs if key[0] == "rule"} == {key for key in back if key[0] == "rule"}
    assert (back["rule", f"{QUOTA}.quota"].first, back["rule", f"{QUOTA}.quota"].second) == ("97 %", "off")
    assert not [one for one in side_by_side(first, first) if one.kind == "rule" or one.change not in {"", "±0"}]


def test_back_to_the_pinned_rules_is_one_step_of_undo(shown: tuple[Playthrough, CountryPage, Driver]) -> None:
    playing, _scene, page = shown
    page.click("Side by side", "button")
    assert page.tree().name == "Side by side"
    assert page.has("Rules that differ")
    page.press("enter")
    assert page.tree().name == "Country"
    assert not playing.changed
    assert page.has("These are A's rules again. Ctrl+Z brings the others back.")
    page.press("z", ctrl=True)
    assert playing.is_on(QUOTA)
    assert page.has("Undone: back to the pinned rules")


def test_two_forecasts_are_not_headed_as_if_they_had_happened(shown: tuple[Playthrough, CountryPage, Driver]) -> None:
    playing, scene, page = shown
    page.press("b")
    assert page.has("What is foreseen")
    assert not page.has("What happened")
    assert page.has("A, pinned: a forecast")
    page.press("b")
    playing.act(OpenPolls())
    playing.act(EndCount())
    held = figures_of(scene.ballot.record)
    assert true_title(figures_of(playing.forecast), held) == "A foreseen, B happened"
    assert true_title(held, figures_of(playing.forecast)) == "A happened, B foreseen"
    assert true_title(held, held) == "What happened"


def test_b_can_be_held_instead_and_a_be_let_go(shown: tuple[Playthrough, CountryPage, Driver]) -> None:
    playing, scene, page = shown
    page.press("b")
    page.click("Hold B as A", "button")
    assert scene.ballot.pinned is playing.forecast
    page.press("b")
    assert page.has("Their rules are the same.")
    page.press("b")
    assert page.tree().name == "Country"
    page.press("b")
    page.click("Let A go", "button")
    assert scene.ballot.pinned is None


def test_nothing_is_set_side_by_side_that_is_still_covered() -> None:
    playing = Playthrough(load("honest_count"))
    assert playing.covered
    scene = CountryPage(BallotState(playing))
    page = Driver(scene)
    page.press("p")
    page.press("b")
    assert page.tree().name == "Country"
    assert page.has("A figure is still covered. Guess or count first, then set both side by side.")


@pytest.mark.parametrize(("size", "scale"), LAYOUTS)
@pytest.mark.parametrize("profile", ["light", "dark"])
def test_nothing_is_cut_off(size: tuple[int, int], scale: int, profile: str) -> None:
    playing = Playthrough(load(LEVEL), None, (GiveUpGuess(),))
    scene = CountryPage(BallotState(playing))
    page = Driver(scene, size, scale=scale, profile=profile)
    page.press("p")
    assert page.problems() == []
    playing.act(SetKnob(f"{QUOTA}.quota", 0.97))
    page.do(scene.pinning.on_beside)
    page.stage.frame()
    assert page.tree().name == "Side by side"
    assert page.problems() == []


def test_the_command_prints_both(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["map", LEVEL, "--forecast", "--set", f"{QUOTA}.quota=0.97", "--before", "--json"]
    assert main(words) == 0
    told = json.loads(capsys.readouterr().out)["side_by_side"]
    rule = next(one for one in told if one["kind"] == "rule" and one["name"] == f"{QUOTA}.quota")
    assert (rule["first"], rule["second"]) == ("off", "97 %")
    assert {one["kind"] for one in told} == {"printed", "true", "price", "rule"}


def test_the_menu_of_the_ballot_is_one_press_away(shown: tuple[Playthrough, CountryPage, Driver]) -> None:
    _playing, _scene, page = shown
    page.click("Side by side", "button")
    page.click("Menu", "button")
    assert page.has("Keep a picture of the page with its rules")
    page.press("escape")
    assert page.tree().name == "Country"


@pytest.mark.parametrize(("size", "scale"), LAYOUTS)
def test_below_each_map_stands_what_its_page_prints(
    shown: tuple[Playthrough, CountryPage, Driver], size: tuple[int, int], scale: int
) -> None:
    playing, _scene, page = shown
    page.click("Side by side")
    page.stage.resize(size)
    page.do(lambda: Prefer({"scale": scale}))
    page.stage.frame()
    assert page.problems() == []
    first, second = (page.node(name, "group") for name in ("A, pinned: a forecast", "B, now: a forecast"))
    said = {node.name for node in second.walk()}
    assert figures_of(playing.forecast).printed("turnout") in said
    assert not said & {node.name for node in first.walk()} & {figures_of(playing.forecast).printed("turnout")}
    assert first.rect[1] == second.rect[1]
