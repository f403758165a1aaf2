"""What the readers' page says of beliefs is what the engine's readers believe, in words a pupil understands."""

import itertools
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import parts
from game.engine.audience.readers import sceptical
from game.engine.data.bulletin import Bulletin
from game.engine.data.election import Election
from game.engine.data.press import Press
from game.engine.simulate import election
from game.engine.streams import Expected
from game.explain.price import POINTS, price
from game.explain.readers import (
    ONLY_WHERE_PRESENT,
    doubt,
    readings,
    true_dissent,
    true_support,
    true_unmarked,
    trust_figure,
    trust_level,
    trust_word,
)
from game.explain.shares import percent_of
from game.level.load import load
from game.session.actions import EndCount, OpenPolls
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.readers.curve import MOST_TICKS, ticks
from game.ui.pages.readers.next import EVERYONE, carried, matters
from tests.engine.countries import scenario
from tests.kit.driver import Driver
from tests.ui.pages.bulletin.ballots import HIDING, LEVELS, TINY, held

SHARES = st.floats(0.0, 1.0)
DOUBTED = [level for level in LEVELS if load(level).scenario.find("audience.sceptical")]
"""The levels whose page somebody doubts; in a series the people at large read it."""


@pytest.mark.parametrize("level", LEVELS)
def test_every_reader_of_the_level_believes_what_the_record_says(level: str) -> None:
    found = readings(held(level))
    assert [one.belief for one in found if one.belief] == sorted(
        held(level).beliefs, key=lambda belief: [one.name for one in found].index(belief.reader)
    )
    here = {one.reader for one in held(level).beliefs}
    assert {one.name for one in found} == (set(parts.names("audience")) - ONLY_WHERE_PRESENT) | here
    assert all(one.why for one in found if one.belief)


def test_readers_that_the_level_does_not_have_come_last_without_a_belief() -> None:
    found = readings(election(scenario({"audience.sceptical": {}}), 5))
    assert found[0].name == "sceptical"
    assert found[0].belief is not None
    assert all(one.belief is None for one in found[1:])


def test_a_doubting_reader_had_an_opinion_before() -> None:
    tables = {"audience.sceptical": {"honest": 0.8, "support": 0.3, "dissent": 0.4}, "audience.trusting": {}}
    found = {one.name: one for one in readings(election(scenario(tables), 5))}
    before = found["sceptical"]
    assert (before.before_trust, before.before_support, before.before_dissent) == (0.8, 0.3, 0.4)
    assert found["trusting"].before_trust is None


def test_the_truth_is_counted_among_adults_and_among_those_who_came() -> None:
    truth = held(HIDING).truth()
    assert true_support(held(HIDING)) == truth["supporters"] / truth["adults"]
    assert true_dissent(held(HIDING)) == truth["struck_out"] / truth["voted"]


# --- words


@given(SHARES)
def test_more_trust_is_never_called_less(trust: float) -> None:
    assert 0 <= trust_level(trust) <= 4
    assert trust_level(trust) <= trust_level(min(1.0, trust + 0.1))


@pytest.mark.parametrize(
    ("trust", "word", "figure"),
    [
        (0.0, "none", "0\u00a0%"),
        (1e-200, "none", "under 1\u00a0%"),
        (0.005, "none", "1\u00a0%"),
        (0.01, "light", "1\u00a0%"),
        (0.3, "fair", "30\u00a0%"),
        (0.75, "firm", "75\u00a0%"),
        (0.9949, "full", "99\u00a0%"),
        (0.9999, "full", "over 99\u00a0%"),
        (1.0, "full", "100\u00a0%"),
    ],
)
def test_trust_in_a_word_and_a_number(trust: float, word: str, figure: str) -> None:
    assert trust_word(trust) == word
    assert trust_figure(trust) == figure


@given(st.floats(0.0, 0.5))
def test_the_scale_of_the_curve_has_even_round_ticks(low: float) -> None:
    found = ticks(low)
    steps = {after - before for before, after in itertools.pairwise(found)}
    assert len(steps) == 1
    assert steps <= {10, 20}
    assert found[-1] == 100
    assert low <= found[0] / 100 + 1e-6
    assert 3 <= len(found) <= MOST_TICKS


def test_a_scale_that_begins_between_two_tens_has_its_ticks_at_the_tens() -> None:
    assert ticks(0.4854) == ticks(0.5) == [50, 60, 70, 80, 90, 100]


@given(SHARES)
def test_a_share_is_printed_with_two_digits(share: float) -> None:
    assert abs(float(percent_of(share)) - 100 * share) <= 0.005 + 1e-6
    assert len(percent_of(share).partition(".")[2]) == 2


@given(st.floats(0.01, 0.99), st.floats(0.001, 0.999))
def test_doubt_speaks_of_the_ratio_of_odds(before: float, after: float) -> None:
    factor = after / (1 - after) / (before / (1 - before))
    words = doubt(before, after)
    if abs(math.log(factor)) < math.log(1.1) - 1e-9:
        assert "equally often" in words
    elif abs(math.log(factor)) > math.log(1.1) + 1e-9:
        assert words.startswith("Managed votes" if factor < 1 else "Free votes")


def test_doubt_in_round_numbers() -> None:
    assert doubt(0.5, 0.25) == "Managed votes print it 3.0 times as often as free ones."
    assert doubt(0.5, 0.9998) == "Free votes print it about 5,000 times as often as managed ones."
    assert "more than a million times" in doubt(0.5, 1e-17)
    assert "more than a million times" in doubt(0.5, 1.0)
    assert "more than a million times" in doubt(0.5, 0.0)


def why(record: Election, name: str) -> str:
    return next(one.why for one in readings(record) if one.name == name)


def test_observers_know_of_papers_and_not_of_minds() -> None:
    assert [one.name for one in readings(held(HIDING)) if one.watched] == ["observer_mission"]
    truth = held(HIDING).truth()
    assert true_unmarked(held(HIDING)) == truth["unmarked"] / truth["voted"]
    playing = Playthrough(load("honest_count"))
    playing.act(OpenPolls())
    playing.act(EndCount())
    record = playing.shown
    belief = next(one for one in record.beliefs if one.reader == "observer_mission")
    card = Driver(make_page("readers", BallotState(playing, hour=24.0))).node("Observers", "group")
    bars = {node.name: node for node in card.walk() if node.role == "figure"}
    assert "Support in private" not in bars
    seen, unmarked = percent_of(belief.perceived_support), percent_of(true_unmarked(record))
    assert bars["Papers left unmarked"].value == f"{seen}\u00a0%, in truth {unmarked} %"


def test_a_small_sample_says_that_it_is_small() -> None:
    small = why(held(TINY), "observer_mission")
    unusual = next(belief.trust for belief in held(TINY).beliefs if belief.reader == "observer_mission") < 1.0
    assert ("So few stations say little." in small) == unusual


def test_readers_of_a_page_without_figures_against_still_have_a_reason() -> None:
    tables: dict[str, dict[str, object]] = {"audience.trusting": {}, "audience.observer_mission": {"stations": 3}}
    hidden: dict[str, dict[str, object]] = {**tables, "publication.against": {"shown": False}}
    assert "for, so everybody else was against" in why(election(scenario(hidden), 5), "trusting")
    assert "The page says" in why(election(scenario(hidden), 5), "observer_mission")
    empty: dict[str, dict[str, object]] = {**hidden, "publication.for": {"shown": False}}
    assert "says nothing about votes" in why(election(scenario(empty), 5), "trusting")


# --- the price of perfection


@pytest.mark.parametrize("level", DOUBTED)
def test_the_curve_is_the_reader_itself(level: str) -> None:
    record = held(level)
    cost = price(record)
    assert cost is not None
    assert len(cost.curve) == POINTS
    belief = next((belief for belief in record.beliefs if belief.reader == "sceptical"), None)
    assert belief is not None
    assert cost.printed.trust == belief.trust
    params = record.scenario.one("audience.sceptical", sceptical.Params)
    for point in cost.curve[::12]:
        figures = tuple(
            replace(figure, printed=percent_of(point.share, 4)) if figure.name == "for" else figure
            for figure in record.bulletin.figures
        )
        press = Press(Bulletin(figures, 1, ""), record.tiers[0].received)
        assert point.trust == sceptical.act(params, press, Expected().chance()).trust


@pytest.mark.parametrize("level", [TINY, HIDING])
def test_perfection_costs_trust(level: str) -> None:
    cost = price(held(level))
    assert cost is not None
    trusts = [point.trust for point in cost.curve]
    best = trusts.index(max(trusts))
    assert all(later <= earlier + 1e-12 for earlier, later in zip(trusts[best:], trusts[best + 1 :], strict=False))
    assert trusts[-1] < 0.5 * max(trusts) or max(trusts) < 0.1


def test_a_page_without_a_share_for_has_no_price() -> None:
    tables = {"audience.sceptical": {}, "publication.for": {"shown": False}}
    assert price(election(scenario(tables), 5)) is None


def test_without_doubting_readers_the_usual_ones_are_asked() -> None:
    cost = price(election(scenario({"audience.trusting": {}}), 5))
    assert cost is not None
    assert not cost.in_level


# --- what is carried on


def test_the_belief_that_is_carried_is_the_one_that_was_chosen() -> None:
    record = held(HIDING)
    found = readings(record)
    beliefs = {belief.reader: belief.perceived_dissent for belief in record.beliefs}
    for name, share in beliefs.items():
        coming = carried(record, found, name)
        assert coming.next_time == share
        assert coming.setting == round(share, 3)
    everyone = carried(record, found, EVERYONE)
    assert everyone.next_time == pytest.approx(sum(beliefs.values()) / len(beliefs))
    assert carried(record, found, "").whose == "trusting"


def test_without_readers_nothing_is_carried_on() -> None:
    record = election(scenario({}), 5)
    coming = carried(record, readings(record), EVERYONE)
    assert coming.choices == ()
    assert coming.next_time == coming.this_time


def test_a_belief_matters_only_where_a_rule_looks_at_it() -> None:
    assert not matters(election(scenario({}), 5))
    assert not matters(election(scenario({"behaviour.reject_penalty": {"penalty": 5.0, "safety": 0.0}}), 5))
    assert matters(election(scenario({"behaviour.reject_penalty": {"penalty": 5.0, "safety": 0.5}}), 5))
    assert matters(election(scenario({"behaviour.conformity": {"strength": 1.0}}), 5))


@pytest.mark.parametrize("support", [-1.0, 0.0, 1.0])
def test_page_and_truth_lie_on_the_curve(support: float) -> None:
    tables = {"audience.sceptical": {}, "reporting.centre.shrink_factor": {"kept": 0.2}}
    cost = price(election(scenario(tables, support=support, adults=400), 5))
    assert cost is not None
    for point in (cost.printed, cost.true):
        assert point is not None
        assert cost.curve[0].share <= point.share + 1e-6
        assert point.share <= cost.curve[-1].share


def test_people_at_large_are_there_where_they_are_let_in_and_say_what_moved() -> None:
    rules = {"behaviour.perception": {"prior": 0.4}, "audience.people_at_large": {"rate": 0.5}}
    held_one = election(scenario(rules), 5)
    first, *others = readings(held_one)
    assert first.name == "people_at_large"
    assert {one.name for one in others} == {"trusting", "sceptical", "observer_mission"}
    assert first.belief is not None
    expected = percent_of(first.belief.perceived_dissent)
    assert f"They expected 40.00\u00a0% against. After this page they expect {expected}\u00a0% next time." in first.why
