"""Those who read a copy: at most one documented slip, as often as is set, and a forecast is the mean."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import pytest

from game.engine.audience import interpret
from game.engine.audience.outlets import Slip, possible, slips
from game.engine.audience.readers import copied_page
from game.engine.data.bulletin import Belief, Figure
from game.engine.data.election import Election
from game.engine.data.press import Press
from game.engine.simulate import election
from game.engine.streams import Mean, Streams
from game.explain.published.outlets import copies_of
from tests.engine.countries import scenario

SEEDS = 4_000


@pytest.fixture(scope="module")
def held() -> Election:
    return election(scenario({"audience.copied_page": {"slips": 0.4}}), 3)


def read(held: Election, often: float, seed: int | None) -> Belief:
    chance = Mean() if seed is None else Streams(seed).chance()
    made = tuple((odds, slip.figure, slip.copied) for odds, slip in slips(held.bulletin.figures))
    press = Press(held.bulletin, held.tiers[0].reported, slips=lambda: made)
    return copied_page.act(copied_page.Params(slips=often), press, chance)


def test_nobody_looks_for_slips_but_who_reads_a_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counted(figures: Sequence[Figure]) -> tuple[tuple[float, Slip], ...]:
        asked.append(len(figures))
        return slips(figures)

    monkeypatch.setattr(interpret, "slips", counted)
    assert election(scenario({"audience.observer_mission": {"stations": 5}, "audience.sceptical": {}}), 3).beliefs
    assert asked == []
    copied = election(scenario({"audience.copied_page": {"slips": 1.0}}), 3)
    assert copied.beliefs
    assert asked == [len(copied.bulletin.figures)]


def test_every_slip_is_documented_and_their_odds_add_up(held: Election) -> None:
    made = slips(held.bulletin.figures)
    assert sum(odds for odds, _ in made) == pytest.approx(1.0)
    assert all(slip.copied in possible(slip.printed, slip.kind) for _, slip in made)


def test_copies_slip_as_often_as_is_set_and_the_forecast_is_their_mean(held: Election) -> None:
    beliefs = [read(held, 0.4, seed) for seed in range(SEEDS)]
    assert max(len(one.copied) for one in beliefs) == 1
    assert np.mean([len(one.copied) for one in beliefs]) == pytest.approx(0.4, abs=0.03)
    kinds = Counter(name for one in beliefs for name, _ in one.copied)
    assert set(kinds) == {"turnout", "for", "against"}
    awaited = read(held, 0.4, None)
    for field in ("perceived_support", "perceived_dissent"):
        drawn = [getattr(one, field) for one in beliefs]
        error = 5.0 * np.std(drawn) / SEEDS**0.5
        assert getattr(awaited, field) == pytest.approx(np.mean(drawn), abs=error)


def test_they_believe_what_stands_in_their_paper(held: Election) -> None:
    for seed in range(60):
        one = read(held, 1.0, seed)
        ((figure, copied),) = one.copied
        page = {**{name: held.bulletin.figure(name).printed for name in ("for", "against")}, figure: copied}
        assert one.perceived_support == pytest.approx(float(page["for"]) / 100)
        assert one.perceived_dissent == pytest.approx(float(page["against"]) / 100)


@pytest.mark.parametrize(("often", "slipped"), [(0.0, 0), (1.0, 3)])
def test_the_outlets_slip_as_often_as_the_level_says(often: float, slipped: int) -> None:
    ballot = election(scenario({"audience.copied_page": {"slips": often}}), 3)
    assert sum(copy.slip is not None for copy in copies_of(ballot)) == slipped
    assert len(dict(next(one for one in ballot.beliefs if one.reader == "copied_page").copied)) == (often == 1.0)
