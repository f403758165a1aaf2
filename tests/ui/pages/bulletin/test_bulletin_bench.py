"""Bench and outlets as a player has them, and what a frame costs."""

import statistics
import time
from collections.abc import Callable

import pygame
import pytest

from game.engine.audience.outlets import DOCUMENTED, copies
from game.engine.publication.rounding import print_percent
from game.engine.simulate import election
from game.kit.page.scene import Replace
from game.kit.widgets.tabs import Tabs
from game.level.load import load
from game.session.session import Playthrough
from game.text.citations import cited
from game.ui.pages.bulletin.scene import BulletinPage
from tests.kit.driver import Driver
from tests.ui.pages.bulletin.ballots import HIDING, LEVELS, SCALES, SIZES, TINY, held, played
from tests.ui.pages.bulletin.pages import at_first, by_tab, shown
from tests.ui.sideways import sideways

# --- the bench


def test_the_bench_changes_the_page_at_once_and_not_the_record() -> None:
    page = shown()
    page.click("Against: digits after the point", at=(0.1, 0.5))
    assert page.node("Against prints").value == "0.1"
    assert page.node("Against", "button").value == "0.1\u00a0%"
    assert page.has("a proof, never published")
    assert page.has("same counts, other printing rules")
    assert held(HIDING).bulletin.figure("against").printed == "0.07"
    page.click("As printed")
    assert page.node("Against prints").value == "0.07"
    assert not page.has("a proof, never published")


def test_the_bench_is_worked_with_the_keys_alone() -> None:
    page = shown()
    by_tab(page, "rounding turnout")
    page.press("right")
    assert page.node("Turnout prints").value == "100.00"
    by_tab(page, "digits turnout")
    page.press("right", "right")
    turnout = held(HIDING).bulletin.figure("turnout")
    assert page.node("Turnout prints").value == print_percent(turnout.numerator, turnout.denominator, 4, "half_up")
    by_tab(page, "base for")
    page.press("right")
    assert page.node("For: per cent of what").value == "of valid votes"
    by_tab(page, "ladder")
    page.press("home")
    assert page.node("Against prints").value == "0"
    assert "dissent cannot be seen" in page.node("0", "option").value
    count = held(HIDING).bulletin.figure("against").numerator
    assert page.has(f"Without digits after the point, {count:,} votes against are printed as 0.")


def test_a_figure_can_be_left_out_and_put_in() -> None:
    page = shown()
    page.click("Figures on the page")
    page.click("leave out: Against")
    assert not page.has("Against prints")
    assert page.has("This page does not print the votes against at all.")
    page.click("Figures on the page")
    page.click("print: Invalid")
    assert page.node("Invalid prints").value == "0.00"
    page.click("0.00\u00a0%", "button")
    assert page.has("This figure stands on the proof only: it was never published.")
    assert page.problems() == []


def test_the_table_marks_what_a_rule_would_have_printed_otherwise() -> None:
    table = shown().node("Can one rule print this page?", "table")
    cut, half, as_is = (line.value for line in table.children)
    assert "For 99.92, not as printed" in cut
    assert "Turnout 100.00, not as printed" in half
    assert "not as printed" not in as_is


def test_a_rule_is_taken_over_into_the_ballot() -> None:
    page = shown("sandbox")
    scene = page.shell.top.scene
    assert isinstance(scene, BulletinPage)
    assert "disabled" in page.node("Use this rule").states
    page.click("For: digits after the point", at=(0.1, 0.5))
    answer = scene.on_use_rule()
    source = scene.ballot.play
    assert source.scenario.settings()["publication.for.decimals"] == 1
    assert source.election is None
    assert isinstance(answer, tuple)
    assert any(isinstance(command, Replace) for command in answer)


def test_a_level_that_keeps_its_printing_rules_says_so() -> None:
    page = Driver(BulletinPage(played(TINY)))
    page.click("More ways to print")
    page.click("For: digits after the point", at=(0.1, 0.5))
    button = page.node("Use this rule")
    assert "disabled" in button.states
    assert "does not let" in button.help


REST = ("Where dissent disappears", "Can one rule print this page?", "Use this rule", "Against: rounding")


def test_the_bench_begins_with_exact_printed_and_digits_and_more_is_one_press_away() -> None:
    page = at_first(HIDING)
    assert not [name for name in REST if page.has(name)]
    against = held(HIDING).bulletin.figure("against")
    assert page.node("Against, exact per cent").value == f"0.{against.numerator * 10**8 // against.denominator:06}…"
    page.click("Against: digits after the point", at=(0.1, 0.5))
    assert page.node("Against prints").value == "0.1"
    page.click("As printed")
    assert page.node("Against prints").value == "0.07"
    by_tab(page, "more")
    page.press("enter")
    assert not [name for name in REST if not page.has(name)]
    assert page.problems() == []
    page.click("Less")
    assert not page.has("Use this rule")


@pytest.mark.parametrize("level", ["the_last_digits", "sandbox", "full_country"])
def test_where_a_level_is_about_printing_the_whole_bench_is_there(level: str) -> None:
    page = Driver(BulletinPage(played(level)))
    assert not [name for name in REST if not page.has(name)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_wrong_with_the_beginning_of_the_bench(size: tuple[int, int], scale: int) -> None:
    page = at_first(TINY, size=size, scale=scale)
    tabs = page.shell.top.scene.find("tabs")
    if isinstance(tabs, Tabs):
        tabs.strip.choose(1)
        page.stage.frame()
    assert page.has("More ways to print")
    assert page.problems() == []


# --- the outlets


def test_every_outlet_stands_below_the_page_and_says_what_slipped() -> None:
    page = shown()
    for copy in copies(held(HIDING).bulletin, held(HIDING).seed or 0):
        card = page.node(copy.outlet, "button")
        words = [node.name for node in card.walk()]
        if copy.slip is None:
            assert "copied as printed" in words
        else:
            assert any(word.startswith("slip:") for word in words)
            assert f"{copy.slip.copied} % instead of {copy.slip.printed} %" in card.help
            assert card.help.endswith(cited(DOCUMENTED[copy.slip.kind].source))


def test_every_outlet_names_the_figure_that_it_shows() -> None:
    """One with a slip in another figure would otherwise seem to differ from the others by its digits."""
    for copy in copies(held(HIDING).bulletin, held(HIDING).seed or 0):
        card = at_first().node(copy.outlet, "button")
        (figure,) = [node for node in card.walk() if node.role == "figure"]
        assert any(node.role == "text" and node.name == figure.name for node in card.walk())


def test_an_outlet_explains_itself_when_it_is_opened() -> None:
    page = shown()
    by_tab(page, "outlet 1")
    page.press("enter")
    tips = [node.name for node in page.tree().walk() if node.role == "tooltip"]
    assert len(tips) == 1
    assert "instead of" in tips[0]


# --- time


def median(action: Callable[[int], object], times: int = 15) -> float:
    taken = []
    for turn in range(times):
        start = time.perf_counter()
        action(turn)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def test_a_frame_in_which_nothing_happens_paints_nothing() -> None:
    page = shown()
    page.stage.frame()
    assert page.stage.frame() == []
    assert not page.shell.moving


@pytest.mark.benchmark
def test_a_change_on_the_bench_costs_a_fraction_of_holding_the_ballot() -> None:
    page = shown()
    scene = page.shell.top.scene
    assert isinstance(scene, BulletinPage)
    source = Playthrough(load(HIDING))

    def turn(step: int) -> None:
        scene.on_all_digits(step % 5)
        page.shell.top.page.refresh()
        page.stage.frame()

    assert median(turn) < median(lambda _step: election(source.scenario, source.seed, source.country), 5)


@pytest.mark.benchmark
def test_scrolling_the_trace_costs_little_more_than_a_flip() -> None:
    page = shown(size=(1280, 720))
    page.click("Against", "button")
    area = page.shell.top.scene.find("walk")
    assert area is not None
    screen = pygame.Surface((1280, 720))

    def scroll(step: int) -> None:
        area.scroll_by(0, 40 if step % 2 else -40)  # type: ignore[attr-defined]
        page.stage.frame()

    flip = median(lambda _step: screen.blit(page.stage.surface, (0, 0)), 40)
    assert median(scroll, 40) < 60 * flip


@pytest.mark.parametrize("size", [(1280, 720), (1918, 1050), (1920, 1080)])
@pytest.mark.parametrize("level", LEVELS)
def test_nothing_of_the_bench_has_to_be_pushed_sideways(level: str, size: tuple[int, int]) -> None:
    assert sideways(shown(level, size=size)) == []
