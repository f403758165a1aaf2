"""What the readers of the page conclude."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

from game.engine.audience.readers import observer_mission, trusting
from game.engine.data.bulletin import Belief, Bulletin, Figure
from game.engine.data.press import Press
from game.engine.data.protocols import Protocols
from game.engine.data.sample import UNUSUAL
from game.engine.simulate import election
from game.engine.streams import Dice, Mean, Streams
from tests.engine.countries import scenario

EMPTY = Protocols(*(np.zeros(1, dtype=np.int64) for _ in range(7)))


def page(**printed: str) -> Press:
    figures = (Figure(name.rstrip("_"), 1, 1, "cast", 2, "half_up", text) for name, text in printed.items())
    return Press(Bulletin(tuple(figures), 1, ""), EMPTY)


def test_the_trusting_believe_every_word() -> None:
    believed = trusting.act(trusting.Params(), page(for_="99.93", against="0.07"), Mean())
    assert believed.perceived_support == pytest.approx(0.9993)
    assert believed.trust == 1.0
    assert believed.perceived_dissent == pytest.approx(0.0007)
    assert trusting.act(trusting.Params(), page(for_="99.00"), Mean()).perceived_dissent == pytest.approx(0.01)


def observed(tables: Mapping[str, Mapping[str, Any]], seed: int = 1) -> Belief:
    held = election(scenario(tables, precincts=20, adults=300), seed)
    (belief,) = held.beliefs
    return belief


@pytest.mark.parametrize("seed", range(5))
def test_observers_of_every_station_believe_an_honest_page_and_no_other(seed: int) -> None:
    mission = {"audience.observer_mission": {"stations": 10_000}}
    assert observed(mission, seed).trust > 0.99
    assert observed({**mission, "reporting.centre.shrink_factor": {"kept": 0.5}}, seed).trust < 1e-6


def test_observers_see_what_was_in_the_boxes() -> None:
    held = election(scenario({"audience.observer_mission": {"stations": 10_000}}, adults=200), 2)
    boxes = held.tiers[0].received
    (belief,) = held.beliefs
    assert belief.perceived_dissent == pytest.approx(boxes.votes_against.sum() / boxes.in_box.sum())
    assert belief.perceived_support == pytest.approx(boxes.votes_for.sum() / boxes.in_box.sum())


def test_a_reader_reads_when_first_asked_and_nobody_else_does(monkeypatch: pytest.MonkeyPatch) -> None:
    rules: dict[str, dict[str, Any]] = {"audience.trusting": {}, "audience.observer_mission": {"stations": 5}}
    whole = election(scenario(rules, precincts=20), 1)
    sampled = Dice.sampled
    asked: list[int] = []

    def counted(dice: Dice, sample: int, units: int) -> Any:
        asked.append(sample)
        return sampled(dice, sample, units)

    monkeypatch.setattr(Dice, "sampled", counted)
    held = election(scenario(rules, precincts=20), 1)
    assert held.belief("nobody") is None
    trusting_one = held.belief("trusting")
    assert asked == []
    first, again = held.belief("observer_mission"), held.belief("observer_mission")
    assert asked == [5]
    assert first is again
    assert held.beliefs == whole.beliefs
    assert trusting_one in held.beliefs


def test_a_sample_of_observers_is_wrong_no_more_often_than_it_says() -> None:
    held = election(scenario({}, precincts=100, adults=300), 3)
    press = Press(held.bulletin, held.tiers[0].received)
    params = observer_mission.Params(stations=40)
    trust = [observer_mission.act(params, press, Dice(Streams(seed).generator())).trust for seed in range(1_000)]
    assert np.mean(np.array(trust) < 1.0) <= UNUSUAL


def test_a_few_stations_cannot_contradict_what_many_can() -> None:
    held = election(scenario({"reporting.centre.shrink_factor": {"kept": 0.3}}, precincts=100, adults=300), 3)
    press = Press(held.bulletin, held.tiers[0].received)
    trust = {
        stations: np.mean(
            [
                observer_mission.act(
                    observer_mission.Params(stations=stations), press, Dice(Streams(seed).generator())
                ).trust
                for seed in range(50)
            ]
        )
        for stations in (1, 6, 12, 40, 400)
    }
    assert trust[1] == 1.0
    assert trust[1] > trust[6] > trust[12] > trust[40] >= trust[400] == 0.0


@pytest.mark.parametrize("base", ["registered", "cast", "valid"])
@pytest.mark.parametrize("rounding", ["truncate", "half_up", "half_even", "never_100"])
@pytest.mark.parametrize("figure", ["for", "against"])
def test_whoever_sees_everything_believes_an_honest_page_however_it_is_printed(
    figure: str, rounding: str, base: str
) -> None:
    other = {"for": "against", "against": "for"}[figure]
    tables: dict[str, dict[str, Any]] = {
        "audience.observer_mission": {"stations": 20_000},
        f"publication.{figure}": {"base": base, "rounding": rounding, "decimals": 0},
        f"publication.{other}": {"shown": False},
    }
    assert observed(tables).trust > 0.99


def test_a_page_without_votes_cannot_be_contradicted() -> None:
    silent: dict[str, dict[str, Any]] = {"publication.for": {"shown": False}, "publication.against": {"shown": False}}
    assert observed({**silent, "audience.observer_mission": {}}).trust == 1.0
