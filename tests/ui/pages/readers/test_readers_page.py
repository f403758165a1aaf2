"""The page of the readers as a player has it: by pointer, by keys, at every size."""

from dataclasses import replace
from itertools import product

import pytest

from game import parts
from game.engine.data.scenario import Scenario
from game.explain.bulletin.proof import Draft
from game.explain.knob_words import written
from game.explain.readers import ONLY_WHERE_PRESENT, true_dissent, trust_figure, trust_word
from game.explain.shares import percent_of
from game.kit.page.scene import Replace
from game.kit.widgets.tabs import Tabs
from game.level.load import load
from game.level.series.sequence import EXPECTED
from game.session.actions import EndCount, OpenPolls
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.readers.scene import ReadersPage
from tests.engine.countries import scenario
from tests.kit.driver import Driver
from tests.ui.ballots import under
from tests.ui.pages.bulletin.ballots import (
    HIDING,
    LEVELS,
    PROFILES,
    SCALES,
    SIZES,
    TINY,
    ballot,
    forecast_only,
    held,
    played,
)


def shown(level: str = HIDING, **settings: object) -> Driver:
    return Driver(ReadersPage(ballot(level)), **settings)  # type: ignore[arg-type]


def of(tables: dict[str, dict[str, object]]) -> BallotState:
    """A ballot in a small country."""
    return BallotState(under(scenario(tables), 3, level=TINY))


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_has_its_readers(level: str) -> None:
    page = shown(level, size=(1920, 1080))
    assert page.problems() == []
    words = page.text()
    for belief in held(level).beliefs:
        assert percent_of(belief.perceived_support) in words
        assert f"{trust_word(belief.trust)}, {trust_figure(belief.trust)}" in words


@pytest.mark.parametrize(("size", "scale", "profile"), list(product(SIZES, SCALES, PROFILES)))
@pytest.mark.parametrize("level", [TINY, HIDING])
def test_nothing_is_wrong_at_any_size(level: str, size: tuple[int, int], scale: int, profile: str) -> None:
    page = shown(level, size=size, scale=scale, profile=profile)
    assert page.problems() == []
    for name in ("cards", "lower"):
        tabs = page.shell.top.scene.find(name)
        assert isinstance(tabs, Tabs)
        for index in range(len(tabs.panes)):
            tabs.strip.choose(index)
            page.stage.frame()
            assert page.problems() == []


@pytest.mark.parametrize(("size", "text_size"), list(product(SIZES, (85, 130, 150))))
def test_nothing_is_wrong_with_larger_or_smaller_text(size: tuple[int, int], text_size: int) -> None:
    assert shown(HIDING, size=size, text_size=text_size).problems() == []


def test_a_forecast_has_no_readers_and_says_so() -> None:
    page = Driver(ReadersPage(forecast_only()))
    assert page.has("No readers yet")
    assert page.problems() == []


def test_readers_that_are_not_in_the_level_are_shown_as_such() -> None:
    page = Driver(ReadersPage(of({"audience.trusting": {}})))
    absent = [node for node in page.tree().walk() if node.name.startswith("Not in this level")]
    assert len(absent) == len(set(parts.names("audience")) - ONLY_WHERE_PRESENT) - 1
    assert page.problems() == []


@pytest.mark.parametrize(("level", "words"), [("sandbox", "switched off"), (TINY, "In the sandbox")])
def test_readers_that_are_away_are_told_of_as_it_is_here(level: str, words: str) -> None:
    begun = load(level)
    without = Scenario(
        begun.scenario.level,
        tuple(one for one in begun.scenario.active if one.path != "audience.trusting"),
        begun.scenario.provinces,
    )
    playing = Playthrough(replace(begun, scenario=without))
    playing.act(OpenPolls())
    playing.act(EndCount())
    page = Driver(ReadersPage(BallotState(playing)))
    (said,) = [node.name for node in page.tree().walk() if "switched off" in node.name or "In the sandbox" in node.name]
    assert words in said
    assert page.problems() == []


def test_a_level_without_readers_is_a_page_too() -> None:
    page = Driver(ReadersPage(of({})))
    assert page.has("This level has no readers, so nothing is carried on.")
    assert page.problems() == []


def test_a_page_without_a_share_for_says_that_there_is_nothing_to_doubt() -> None:
    page = Driver(ReadersPage(of({"audience.sceptical": {}, "publication.for": {"shown": False}})))
    assert page.has("This page prints no percentage “for”, so there is nothing to doubt.")
    assert page.problems() == []


def test_truth_stands_on_every_scale_and_goes_with_t() -> None:
    page = shown()
    words = f"in truth {percent_of(true_dissent(held(HIDING)))} %"
    assert page.text().count(words) == len(held(HIDING).beliefs)
    true = Draft.of(held(HIDING)).true("for")
    assert true is not None
    assert f"the truth, {true.printed} %" in page.node("Trust, and the percentage “for” that is printed").value
    page.press("t")
    assert words not in page.text()
    assert "the truth" not in page.node("Trust, and the percentage “for” that is printed").value


def test_whose_belief_is_carried_on_is_chosen_by_keys_and_pointer() -> None:
    page = shown()
    assert page.focused == "Whose belief is carried on"
    assert page.node("Whose belief is carried on").value.startswith("Those who trust")
    page.press("down")
    assert page.node("Whose belief is carried on").value.startswith("Those who doubt")
    assert page.focused == "Whose belief is carried on"
    page.click("Observers", "option")
    assert page.node("Whose belief is carried on").value.startswith("Observers")
    page.press("down", "down")
    assert page.node("Whose belief is carried on").value.startswith("All in equal parts")
    assert page.focused == "Next ballot with this belief" or page.node("Next ballot with this belief").states


def test_every_card_says_who_its_reader_is_and_where_that_is_documented() -> None:
    page = shown()
    assert "simulated countries" in page.node("Those who doubt", "button").help
    assert "parallel counts of 7 May 1989" in page.node("Observers", "button").help
    assert "simulated countries" in page.node("a simulation").help
    assert "Managed: somebody pushes voters" in page.node("a simulation").help


def test_the_page_that_was_read_leads_back_to_the_bulletin() -> None:
    page = shown()
    page.click("For", "button")
    assert page.shell.top.scene.title == "Bulletin"
    assert page.has("what kind of number: a claim") or page.has("Rounding bench")


# --- the next ballot


def test_a_level_that_keeps_what_people_expect_says_so() -> None:
    button = Driver(ReadersPage(played(TINY))).node("Next ballot with this belief")
    assert "disabled" in button.states
    assert "keeps what people expect" in button.help


def test_the_sandbox_begins_the_next_ballot_with_the_belief() -> None:
    playing = Playthrough(load("sandbox"))
    playing.act(OpenPolls())
    playing.act(EndCount())
    scene = ReadersPage(BallotState(playing))
    page = Driver(scene, (1920, 1080))
    page.press("down")
    expected = scene._coming().setting
    knob = next(one.knob for one in playing.knobs if one.path == EXPECTED)
    words = f"Sets the rule “{knob.label}” to {written(knob, expected)}".replace(" %", "\u00a0%")
    assert words in page.node("Next ballot with this belief").help.replace(" %", "\u00a0%")
    answer = scene.on_next_ballot()
    assert playing.scenario.settings()[EXPECTED] == expected
    assert playing.election is None
    assert isinstance(answer, tuple)
    assert any(isinstance(command, Replace) for command in answer)


def test_a_change_of_belief_paints_once_and_then_nothing_more() -> None:
    page = shown()
    page.press("down")
    assert page.stage.frame() == []
    assert not page.shell.moving
