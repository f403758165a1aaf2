"""The six say what is in the record: every figure is its, and nobody speaks of a rule that moved nothing."""

from functools import cache
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.data.arrays import both_stances
from game.engine.data.columns import ACTS, TIERS
from game.engine.data.election import Election
from game.engine.simulate import election, forecast
from game.explain.cast.characters import CAST
from game.explain.cast.voices import MISSING, NAMED, NOBODY, STUFFED, Voice, at_step, on_the_way
from game.explain.cast.watched import voices
from game.level.load import load_rules
from game.text.numbers import grouped

COUNTED = {"against": "votes_against", "papers handed out": "issued"}
TOWN = "who_is_on_the_list"
RULES: dict[str, list[Any]] = {
    "roll.roll_cleaning.share": [0.0, 0.04],
    "roll.dead_souls.share": [0.0, 0.03],
    "ballot.ballot_stuffing.papers": [0.0, 0.05],
    "ballot.proxy_voting.home": [0.0, 0.4],
    "reporting.precinct.shrink_factor.kept": [1.0, 0.5],
    "reporting.constituency.turnout_quota.quota": [0.5, 0.99],
    "reporting.province.shrink_factor.kept": [1.0, 0.3],
    "reporting.centre.decree.fill": [0.0, 1.0],
    "behaviour.voting_procedure.procedure": ["secret", "open", "booth_to_strike", "two_boxes"],
}


@cache
def held(level: str, changes: tuple[tuple[str, Any], ...] = (), seed: int | None = None) -> Election:
    rules = load_rules(level, dict(changes))
    return election(rules.scenario, rules.opening.seed if seed is None else seed)


def record_of(ballot: Election, voice: Voice) -> dict[str, int]:
    """Every figure a voice may use, worked out anew from the record."""
    if voice.step in TIERS:
        tier = ballot.tiers[TIERS.index(voice.step)]
        column = COUNTED.get(voice.more, voice.more.replace("for", "votes_for"))
        received, reported = tier.received.column(column), tier.reported.column(column)
        return {
            "received": int(received[voice.unit]),
            "reported": int(reported[voice.unit]),
            "units": sum(a != b for a, b in zip(received.tolist(), reported.tolist(), strict=True)),
            "all": len(received),
        }
    if voice.words == (NAMED,):
        struck = int(both_stances(ballot.boxes.acts)[voice.unit, ACTS.index("struck_out")])
        return {"struck": struck, "seen": struck}
    if voice.step == "page":
        return {
            "count": next(one.numerator for one in ballot.bulletin.figures if one.numerator and not float(one.printed))
        }
    if voice.step == "watch":
        belief = ballot.belief("observer_mission")
        assert belief is not None
        if voice.unit is None:
            return {"all": ballot.country.places.units("precinct"), "watched": dict(voice.figures)["watched"]}
        found = next(one for one in belief.findings if one.station == voice.unit)
        return {"seen": round(found.seen), "said": round(found.said)}
    counts = {
        MISSING: both_stances(ballot.roll.off_roll),
        NOBODY: ballot.roll.ghost_names,
        STUFFED: ballot.boxes.ghost_papers,
    }.get(voice.words[0], both_stances(ballot.boxes.papers)[:, 3])
    assert voice.unit is not None
    return {"here": int(counts[voice.unit]), "total": int(counts.sum())}


def moved(ballot: Election, part: str) -> bool:
    """Whether a part moved anything at all."""
    return any(entry.part == part and entry.move.count.any() for entry in ballot.ledger.entries)


def check(ballot: Election) -> None:
    """Every figure is the record's, stands in the sentence, and belongs to a rule that did something."""
    for voice in voices(ballot):
        recorded = record_of(ballot, voice)
        for name, count in voice.figures:
            assert count == recorded[name], (voice.sentence, name)
            assert grouped(count) in voice.sentence
        for part in voice.causes:
            assert moved(ballot, part) or part == "voting_procedure" or part.startswith("publication."), part
        assert voice.speaker in CAST
        assert "{" not in voice.sentence


@pytest.mark.parametrize(
    "level", ["honest_count", "the_pencil_and_the_booth", "the_last_digits", "retention", "spa_2026_counting"]
)
def test_in_the_levels_the_figures_are_the_records(level: str) -> None:
    check(held(level))


@settings(deadline=None, max_examples=12)
@given(st.fixed_dictionaries({path: st.sampled_from(values) for path, values in RULES.items()}), st.integers(1, 50))
def test_under_any_rules_the_figures_are_the_records(rules: dict[str, Any], seed: int) -> None:
    check(held(TOWN, tuple(sorted(rules.items())), seed))


def test_each_of_the_six_speaks_when_all_is_changed() -> None:
    everything = tuple(sorted((path, values[-1]) for path, values in RULES.items()))
    said = voices(held(TOWN, everything))
    assert {one.speaker for one in said} == set(CAST)


def test_where_nothing_is_changed_only_the_observer_has_something_to_say() -> None:
    (only,) = voices(held("honest_count"))
    assert only.speaker == "observer"
    assert only.sentence == "I watched 12 of 12 stations. What I saw there fits the page."


def test_of_a_forecast_nobody_speaks() -> None:
    assert voices(forecast(load_rules("retention").scenario)) == ()


def test_the_one_who_can_be_named_stands_where_nobody_else_could_have_done_it() -> None:
    ballot = held("the_pencil_and_the_booth")
    (named,) = (one for one in on_the_way(ballot) if one.words == (NAMED,))
    secret = held("the_pencil_and_the_booth", (("behaviour.voting_procedure.procedure", "secret"),))
    assert not [one for one in on_the_way(secret) if one.words == (NAMED,)]
    assert dict(named.figures)["struck"] > 0


def test_the_chair_of_the_sheet_that_was_changed_most_speaks() -> None:
    ballot = held("retention")
    (chair,) = at_step(ballot, "precinct")
    report = ballot.tiers[0]
    gone = report.received.votes_against - report.reported.votes_against
    assert chair.unit == int(np.argmax(gone))
    assert chair.causes == ("shrink_factor",)


@pytest.mark.parametrize("level", ["spa_2026_decree", "dresden_1989"])
def test_invented_people_name_no_real_place(level: str) -> None:
    said = on_the_way(held(level))
    assert said
    for one in said:
        assert one.place in ("", "one station", "one constituency", "one province", "the centre")


def test_what_is_said_follows_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    (chair,) = at_step(held("retention"), "precinct")
    monkeypatch.setattr("game.explain.cast.voices._", lambda text: f"«{text}»")
    assert chair.sentence.startswith("«At ")
    assert "«against»" in chair.sentence
