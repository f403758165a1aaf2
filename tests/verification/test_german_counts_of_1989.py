"""Two counts of 7 May 1989, official and observed, come out of one set of rules each."""

from math import sqrt

import pytest

from game.engine.data.election import Election
from game.engine.simulate import election, forecast
from game.level.load import load
from tests.levels_content.solutions import SOLUTIONS

WATCHED = 66
OFFICIAL_FOR, OFFICIAL_AGAINST = 42_007, 1_011
SEEN_FOR, SEEN_AGAINST = 25_797, 2_261
"""Berlin-Weißensee: gdr1989_observers.csv."""

ERRORS = 4.0


def expected(name: str, way: int) -> Election:
    return forecast(load(name, SOLUTIONS[name][way]).scenario)


def near(count: float, wanted: int) -> None:
    """Within four standard errors of so many people, each by chance."""
    assert count == pytest.approx(wanted, abs=ERRORS * sqrt(wanted))


@pytest.mark.parametrize("way", range(len(SOLUTIONS["weissensee_1989"])))
def test_weissensee_is_seen_and_printed_as_it_was(way: int) -> None:
    record = expected("weissensee_1989", way)
    stations = record.tiers[0].reported
    share = WATCHED / stations.registered.size
    near(share * float(stations.votes_for.sum()), SEEN_FOR)
    near(share * float(stations.votes_against.sum()), SEEN_AGAINST)
    near(float(record.reported.votes_for.sum()), OFFICIAL_FOR)
    near(float(record.reported.votes_against.sum()), OFFICIAL_AGAINST)


@pytest.mark.parametrize("seed", range(1, 6))
def test_whoever_watched_66_places_saw_more_noes_than_were_printed_for_all(seed: int) -> None:
    record = election(load("weissensee_1989", SOLUTIONS["weissensee_1989"][0]).scenario, seed)
    most = record.tiers[0].reported.votes_against
    assert most.sum() - most.max() > record.reported.votes_against.sum()


@pytest.mark.parametrize("way", range(len(SOLUTIONS["dresden_1989"])))
def test_dresden_foresees_one_page_and_prints_another(way: int) -> None:
    """Die Zeit 4/1992: 91 and 12 % were forecast, 97.8 and 2.5 % were published."""
    before = forecast(load("dresden_1989").scenario).bulletin
    after = expected("dresden_1989", way).bulletin
    printed = [{one.name: float(one.printed) for one in page.figures} for page in (before, after)]
    assert (round(printed[0]["turnout"]), round(printed[0]["against"])) == (91, 12)
    assert (round(printed[1]["turnout"], 1), round(printed[1]["against"], 1)) == (97.8, 2.5)
