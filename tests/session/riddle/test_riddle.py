"""The hidden country: a seed and a journal are all there is to it, and what one sees of it is what its ballot holds."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from game.engine.data.problems import BadInput
from game.engine.digest import digest
from game.level.load import load
from game.session.riddle.actions import CallAt, RiddleAction, SayWhich, plain, read_action
from game.session.riddle.clues import seen
from game.session.riddle.kinds import KINDS, kind_of, quantities_of, rules_of
from game.session.riddle.play import RiddlePlay
from game.session.riddle.scoring import points
from game.session.riddle.sureness import rebalanced

LEVEL = "which_country"
EACH = {kind: next(seed for seed in range(100) if kind_of(seed) == kind) for kind in KINDS}
"""A seed for each kind."""


def play(seed: int = 7, *journal: RiddleAction) -> RiddlePlay:
    return RiddlePlay(load(LEVEL), seed, journal)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_prints_a_page_in_the_same_range(kind: str) -> None:
    page = {one.name: float(one.printed) for one in play(EACH[kind]).election.bulletin.figures}
    assert set(page) == {"turnout", "for", "against"}
    assert 98.2 <= page["turnout"] <= 99.95
    assert 98.5 <= page["for"] <= 99.9
    assert page["for"] + page["against"] == pytest.approx(100.0, abs=0.02), "spoiled papers would tell the kinds apart"


def test_the_kinds_are_what_they_are_called() -> None:
    held = {kind: play(seed).election for kind, seed in EACH.items()}
    opposed = {kind: record.truth()["opponents"] / record.truth()["adults"] for kind, record in held.items()}
    moved = {kind: sum(entry.move.count.sum() for entry in record.ledger.entries) for kind, record in held.items()}
    assert moved["fear"] == moved["honest"] == 0
    assert min(moved["counting"], moved["decree"]) > 1000
    assert opposed["honest"] < 0.05
    assert min(opposed["fear"], opposed["counting"], opposed["decree"]) > 0.15
    came = {kind: quantities_of(rules_of(load(LEVEL).scenario, seed))["true.turnout"] for kind, seed in EACH.items()}
    assert came["decree"] < 97.0
    assert came["counting"] > 98.0


def test_equal_seeds_are_equal_countries_and_others_differ() -> None:
    assert digest(play(7).election) == digest(play(7).election)
    assert digest(play(7).election) != digest(play(8).election)


def test_a_visit_shows_what_the_ballot_holds() -> None:
    game = play(EACH["counting"])
    assert game.act(CallAt(3)) == ""
    (visit,) = game.visits
    record = game.election
    assert visit.room.votes_against == int(record.boxes.acts[3, :, 1].sum())
    assert visit.door.votes_against == int(record.tiers[0].reported.votes_against[3])
    assert visit.room.registered == int(record.true.registered[3])
    assert 0 <= visit.opposed <= visit.asked == game.terms.asked


def test_whom_one_asks_fits_the_station_in_the_long_run() -> None:
    game = play(EACH["fear"])
    people = game.election.roll.registered + game.election.roll.off_roll
    shares = people[:, 1] / people.sum(axis=1)
    asked = [seen(game.election, station, game.terms) for station in range(game.stations)]
    told = sum(one.opposed for one in asked) / sum(one.asked for one in asked)
    assert told == pytest.approx(float(shares.mean()), abs=0.12)


def test_visits_are_scarce_and_not_twice_to_the_same_door() -> None:
    game = play()
    assert game.act(CallAt(1)) == ""
    assert "already" in game.act(CallAt(1))
    assert "no such" in game.act(CallAt(4_000))
    assert (game.act(CallAt(2)), game.act(CallAt(3))) == ("", "")
    assert game.visits_left == 0
    assert "no visits left" in game.act(CallAt(4))
    assert len(game.visits) == game.terms.visits


def test_nothing_is_told_before_the_answer_and_nothing_changes_after_it() -> None:
    game = play()
    assert (game.truth, game.points) == (None, None)
    assert game.act(SayWhich(70, 10, 10, 10)) == ""
    assert game.truth == kind_of(7)
    assert game.act(SayWhich(100, 0, 0, 0)) != ""
    assert game.act(CallAt(1)) != ""
    assert game.answer == SayWhich(70, 10, 10, 10)


def test_a_journal_plays_itself_again() -> None:
    rows: list[str] = []
    game = RiddlePlay(load(LEVEL), 7, keep=lambda number, action: rows.append(json.dumps([number, plain(action)])))
    for action in (CallAt(1), CallAt(1), CallAt(9), SayWhich(25, 25, 25, 25)):
        game.act(action)
    kept = [json.loads(row) for row in rows]
    assert [number for number, _row in kept] == [0, 1, 2]
    again = RiddlePlay(load(LEVEL), 7, [read_action(row) for _number, row in kept])
    assert (again.journal, again.visits, again.points) == (game.journal, game.visits, game.points)


@pytest.mark.parametrize(
    "row",
    [
        3,
        {"do": "dance"},
        {"do": "call_at"},
        {"do": "call_at", "station": -1},
        {"do": "call_at", "station": 1, "more": 2},
        {"do": "say_which", "fear": 50, "counting": 0, "decree": 0, "honest": 49},
        {"do": "say_which", "fear": 100.0, "counting": 0, "decree": 0, "honest": 0},
    ],
)
def test_what_nobody_could_have_done_is_refused(row: object) -> None:
    with pytest.raises(BadInput):
        read_action(row)


def test_an_answer_adds_up() -> None:
    with pytest.raises(ValidationError):
        SayWhich(50, 50, 50, 0)


def test_points_for_the_certain_and_for_those_who_know_nothing() -> None:
    certain = {"fear": 100, "counting": 0, "decree": 0, "honest": 0}
    assert points(certain, "fear") == 100.0
    assert points(certain, "honest") == 0.0
    assert {points(dict.fromkeys(KINDS, 25), kind) for kind in KINDS} == {62.5}


SHARES = st.lists(st.integers(0, 100), min_size=3, max_size=3).map(
    lambda cuts: dict(
        zip(KINDS, [b - a for a, b in zip([0, *sorted(cuts)], [*sorted(cuts), 100], strict=True)], strict=True)
    )
)


@given(think=SHARES, say=SHARES)
@settings(max_examples=300, deadline=None)
def test_nobody_gains_by_saying_anything_but_what_they_think(think: dict[str, int], say: dict[str, int]) -> None:
    def expected(said: dict[str, int]) -> float:
        return sum(think[kind] / 100.0 * points(said, kind) for kind in KINDS)

    assert expected(think) >= expected(say) - 1e-9


@given(start=SHARES, kind=st.sampled_from(KINDS), percent=st.integers(0, 100))
@settings(max_examples=300, deadline=None)
def test_the_four_make_room_for_each_other(start: dict[str, int], kind: str, percent: int) -> None:
    after = rebalanced(start, kind, percent)
    assert sum(after.values()) == 100
    assert after[kind] == percent
    others = [one for one in KINDS if one != kind]
    assert all(0 <= after[one] <= 100 for one in others)
    before = sum(start[one] for one in others)
    for one in others:
        exact = (100 - percent) * (start[one] / before if before else 1 / 3)
        assert abs(after[one] - exact) < 1.0
