"""Those behind the figure *against*: dots add up and are the people of the stations; the answer fits the ballot."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.data.columns import ACTS
from game.engine.data.election import Election
from game.engine.simulate import election
from game.explain.against.countries import QUESTIONS, countries
from game.explain.against.dots import UNKNOWN, dots, draw_all
from game.explain.against.meeting import dot_of_hexagon, meet, voter_of
from game.explain.against.naming import named_sentence, naming
from game.explain.against.other_rule import other_rule
from game.explain.against.steps import answer, counted_words, opposed_words, steps, struck_words
from game.explain.against.words import person_lines
from game.explain.station.attendance import Stations
from game.level.load import load_rules

STRUCK = ACTS.index("struck_out")


def held(level: str, changes: dict[str, object] | None = None) -> Election:
    rules = load_rules(level, changes or {})
    return election(rules.scenario, rules.opening.seed)


@pytest.fixture(scope="module")
def fear() -> Election:
    return held("spa_2026_fear")


@pytest.fixture(scope="module")
def town() -> Election:
    return held("knock_on_the_door")


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 5_000))
def test_dots_add_up_to_the_counts_however_many_each_stands_for(most: int) -> None:
    ballot = _town()
    found = dots(ballot, most)
    struck = ballot.boxes.acts[:, :, STRUCK].sum(axis=1)
    assert found.sizes.sum() == struck.sum()
    assert found.sizes.size <= most
    assert (found.sizes[:-1] == found.people).all()
    assert ((found.within >= 0) & (found.within < struck[found.stations])).all()


_TOWN: list[Election] = []


def _town() -> Election:
    if not _TOWN:
        _TOWN.append(held("knock_on_the_door"))
    return _TOWN[0]


def test_a_dot_for_each_adds_up_in_every_place(fear: Election) -> None:
    found = dots(fear)
    struck = fear.boxes.acts[:, :, STRUCK].sum(axis=1)
    assert found.people == 1
    assert (np.bincount(found.stations, minlength=struck.size) == struck).all()
    places = fear.country.places
    by_place = np.bincount(places.parent[0], weights=struck, minlength=places.units("constituency"))
    assert (np.bincount(found.hexagon, minlength=by_place.size) == by_place).all()


def test_a_thousand_dots_are_the_people_that_the_station_shows(town: Election) -> None:
    found, stations = dots(town, 2**40), Stations()
    chosen = np.sort(np.random.RandomState(1).choice(found.sizes.size, 1_000, replace=False))
    met = set()
    for dot in chosen.tolist():
        people = stations.of(town, int(found.stations[dot]))
        voter = voter_of(town, people, int(found.within[dot]))
        assert people.everyone[voter.number - 1] is voter
        assert voter.struck
        met.add((people.precinct, voter.number))
    assert len(met) == 1_000


def test_hour_and_view_of_a_dot_are_those_of_the_person_met(fear: Election) -> None:
    found = dots(fear, 40)
    assert found.known == 0
    draw_all(fear, found, lambda: None)
    assert found.known == found.sizes.size
    for dot in range(0, found.sizes.size, 9):
        person = meet(fear, found, dot).voter.person
        assert (person.hour, person.support) == (found.hours[dot], found.support[dot])


def test_drawing_is_given_up_when_nobody_wants_it(town: Election) -> None:
    class Enough(Exception):  # noqa: N818 -- nothing is in error
        pass

    def between() -> None:
        raise Enough

    found = dots(town)
    with pytest.raises(Enough):
        draw_all(town, found, between)
    assert 0 < found.known < found.sizes.size
    assert (found.hours[-1:] == UNKNOWN).all()


def test_somebody_who_is_not_there_cannot_be_met(town: Election) -> None:
    with pytest.raises(LookupError):
        voter_of(town, Stations().of(town, 0), 10_000)


def test_the_first_dot_of_a_hexagon(town: Election) -> None:
    found = dots(town)
    first = dot_of_hexagon(found, int(found.hexagon[-1]))
    assert found.hexagon[first] == found.hexagon[-1]
    assert dot_of_hexagon(found, 10_000) == -1


def test_under_fear_every_paper_is_counted_and_points_at_somebody(fear: Election) -> None:
    found = steps(fear)
    assert found.struck == found.at_stations == found.left == found.counted == fear.truth()["struck_out"]
    assert "nothing moved" in counted_words(found)
    assert f"The {found.struck:,} people" in answer(found)
    assert "supporters" in struck_words(found)
    assert opposed_words(found)
    kinds = naming(fear)
    assert sum(one.stations for one in kinds) == fear.country.places.units("precinct")
    assert sum(one.papers for one in kinds) == found.struck
    assert f"{kinds[0].stations:,} stations" in named_sentence(kinds)
    other = other_rule(fear)
    assert other is not None
    assert 34 < float(other.printed) < 37


def test_under_counting_few_are_left_of_millions() -> None:
    found = steps(held("spa_2026_counting"))
    assert found.struck > 3_000_000
    assert found.left == found.counted < 20_000
    assert answer(found).endswith(f"{found.struck:,} people struck the name out. {found.left:,} of them are left.")


def test_under_a_decree_it_is_nobody() -> None:
    ballot = held("spa_2026_decree")
    found = steps(ballot)
    assert found.decreed
    assert answer(found) == "Who are the 0.07 %? Nobody: the figure was there before the papers."
    other = other_rule(ballot)
    assert other is not None
    assert float(other.printed) > 50


def test_an_honest_count_with_a_booth_for_everyone_has_no_other_rule() -> None:
    ballot = held("honest_count")
    assert other_rule(ballot) is None
    assert named_sentence(naming(ballot)).startswith("At no station")


def test_nobody_is_nobody() -> None:
    rules = {"behaviour.voting_procedure.procedure": "open", "behaviour.reject_penalty.penalty": 20.0}
    ballot = held("honest_count", rules)
    found = steps(ballot)
    assert found.struck == 0
    assert "Nobody struck" in answer(found)
    assert named_sentence(naming(ballot)) == "There is nobody to find."
    assert naming(ballot)[-1].stations == ballot.country.places.units("precinct")
    assert dots(ballot).sizes.size == 0


def test_a_person_in_words(fear: Election) -> None:
    found = dots(fear)
    said = "\n".join(person_lines(fear, meet(fear, found, 40)))
    for words in ("station", "on this roll", "came after", "times in 100", "could have cast", "booth for everyone"):
        assert words in said


def test_three_countries_of_one_page_answer_differently() -> None:
    fear, counting, decree = countries()
    assert [len(one.answers) for one in (fear, counting, decree)] == [len(QUESTIONS)] * 3
    assert fear.answers[0].startswith("Who are the 0.07 %? The ")
    assert counting.answers[0].endswith("of them are left.")
    assert "Nobody: the figure was there before the papers" in decree.answers[0]
    assert "each struck paper points at one person" in fear.answers[1]
    assert decree.answers[1].startswith("Nobody stands behind the figure.")
    assert len({one.answers[2] for one in (fear, counting, decree)}) == 3
