"""A country is what its level says, and the same whenever it is built."""

import numpy as np
import pytest

from game.engine.data import electorate
from game.engine.data.arrays import Positions
from game.engine.data.electorate import Country, SupportGrid
from game.engine.population import grid
from game.engine.population.build import build, population_key, traits
from game.engine.simulate import election, forecast
from game.level.load import load
from game.level.rules.switch import changed
from tests.engine.countries import assemble, scenario


def same(one: Country, other: Country) -> bool:
    return bool(
        (one.electorate.mean_support == other.electorate.mean_support).all()
        and (one.electorate.adults == other.electorate.adults).all()
        and (one.places.setting == other.places.setting).all()
    )


def test_the_default_country_has_the_size_of_the_model() -> None:
    built = build(assemble("default", {}))
    assert [built.places.units(tier) for tier in ("precinct", "constituency", "province", "centre")] == [
        20_610,
        687,
        10,
        1,
    ]
    assert built.electorate.adults.sum() == pytest.approx(20.9e6, rel=0.01)


def test_a_country_is_the_same_whenever_it_is_built_and_another_with_another_seed() -> None:
    assert same(build(scenario()), build(scenario()))
    assert not same(build(scenario()), build(scenario(seed=2)))


def test_rules_do_not_change_the_country() -> None:
    rules = scenario()
    for path, value in (("behaviour.civic_duty.duty", 3.0), ("population.city.away", 0.5)):
        other = changed(rules, path, value)
        assert population_key(other) == population_key(rules)
        assert same(build(other), build(rules))
    other = changed(rules, "population.city.support", -1.0)
    assert population_key(other) != population_key(rules)


def test_support_spreads_as_far_at_each_tier_as_the_level_says() -> None:
    size = {"provinces": 40, "constituencies": 400, "precincts": 20, "support": 0.3}
    still = {"province_spread": 0.0, "constituency_spread": 0.0, "precinct_spread": 0.0}
    flat = {f"population.{name}": {"support": 0.0} for name in ("village", "town", "city", "workplace", "barracks")}
    flat |= {f"population.{name}": {"support": 0.0} for name in ("hospital", "abroad")}
    for tier in ("province", "constituency", "precinct"):
        built = build(scenario(flat, **{**size, **still, f"{tier}_spread": 0.4}))
        by_unit = {unit: built.electorate.mean_support[built.places.ancestor(tier) == unit] for unit in range(40)}
        assert all(np.ptp(means) < 1e-12 for means in by_unit.values())
        assert np.std(built.electorate.mean_support) == pytest.approx(0.4, rel=0.25)
        assert np.mean(built.electorate.mean_support) == pytest.approx(0.3, abs=0.25)


def test_settings_are_as_common_as_their_weights_and_shift_support() -> None:
    only = {f"population.{name}": {"share": 0.0} for name in ("town", "workplace", "barracks", "hospital", "abroad")}
    tables = {**only, "population.village": {"share": 3.0 / 4.0, "support": 0.5}, "population.city": {"share": 0.25}}
    built = build(scenario({**tables, "population.city": {"share": 0.25, "support": -0.5}}, precincts=500))
    settings = built.places.settings
    village, city = (built.places.setting == settings.index(name) for name in ("village", "city"))
    assert (village | city).all()
    assert village.mean() == pytest.approx(0.75, abs=0.04)
    gap = built.electorate.mean_support[village].mean() - built.electorate.mean_support[city].mean()
    assert gap == pytest.approx(1.0, abs=0.1)


def test_without_any_weight_every_setting_is_as_common() -> None:
    names = ("village", "town", "city", "workplace", "barracks", "hospital", "abroad")
    built = build(scenario({f"population.{name}": {"share": 0.0} for name in names}, precincts=700))
    assert np.bincount(built.places.setting, minlength=7).min() > 300


def test_stations_of_one_kind_stand_together_in_their_constituency() -> None:
    places = build(scenario(precincts=40)).places
    for constituency in range(places.units("constituency")):
        kinds = places.setting[places.parent[0] == constituency]
        assert (np.diff(kinds.astype(int)) >= 0).all()


def test_adults_stay_within_their_range_and_a_station_is_never_empty() -> None:
    adults = build(scenario(precincts=500, adults=100, adults_spread=0.2)).electorate.adults
    assert adults.min() >= 100 * (1.0 - 1.7 * 0.2) - 0.5
    assert adults.max() <= 100 * (1.0 + 1.7 * 0.2) + 0.5
    assert adults.mean() == pytest.approx(100.0, abs=2.0)
    assert build(scenario(precincts=500, adults=1, adults_spread=0.8)).electorate.adults.min() == 1


@pytest.mark.parametrize(
    ("provinces", "constituencies", "seats"), [(3, 7, [3, 2, 2]), (5, 2, [1, 1]), (2, 4, [2, 2]), (1, 1, [1])]
)
def test_seats_are_shared_out_evenly_without_a_map(provinces: int, constituencies: int, seats: list[int]) -> None:
    places = build(scenario(provinces=provinces, constituencies=constituencies)).places
    assert np.bincount(places.parent[1]).tolist() == seats
    assert places.provinces == tuple(f"Province {number + 1}" for number in range(len(seats)))


def test_a_map_names_the_provinces_and_their_seats() -> None:
    level = load("full_country")
    places = build(level.scenario).places
    assert list(zip(places.provinces, np.bincount(places.parent[1]).tolist(), strict=True)) == list(
        level.scenario.provinces
    )


def test_traits_are_those_of_the_settings() -> None:
    rules = scenario({"population.village": {"visibility": 1.7, "reach": 0.3, "away": 0.25, "urban": True}})
    kinds, settings = traits(rules), build(rules).places.settings
    village = settings.index("village")
    assert [one[village] for one in (kinds.visibility, kinds.reach, kinds.away, kinds.urban)] == [1.7, 0.3, 0.25, 1.0]


def cell_of(held: SupportGrid) -> Positions:
    """Return the cell of each precinct, after checking that every precinct has a line and all it weighs."""
    assert held.weight.sum(axis=2) == pytest.approx(1.0, abs=1e-5)
    assert (np.sort(held.line) == np.arange(held.line.size)).all()
    cell: Positions = np.repeat(held.group, held.precincts)[held.line]
    return cell


def test_the_support_grid_holds_every_adult() -> None:
    built = build(scenario(precincts=30))
    (held,), electorate = built.regions, built.electorate
    assert held.people.sum() == pytest.approx(electorate.adults.sum(), rel=1e-5)
    supporters = (electorate.adults * electorate.supporter_share).sum()
    assert held.people[:, :, 0].sum() == pytest.approx(supporters, rel=1e-5)
    constituency, setting = np.divmod(cell_of(held), len(built.places.settings))
    assert (constituency == built.places.parent[0]).all()
    assert (setting == built.places.setting).all()
    assert (held.setting == built.places.setting).all()
    assert (cell_of(held)[held.first] == np.sort(held.group)).all()
    assert held.adults.sum(axis=0) == pytest.approx([supporters, electorate.adults.sum() - supporters])
    assert (held.nodes[0] > 0.0).all()
    assert (held.nodes[1] == -held.nodes[0]).all()


def test_pieces_of_a_support_grid_are_groups_of_one_kind_and_runs_of_one_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(electorate, "AT_ONCE", 5)
    (held,) = build(scenario(precincts=30)).regions
    groups: list[int] = []
    lines: list[int] = []
    for piece in held.pieces:
        assert {int(cell) % 7 for cell in held.group[piece.groups]} == {piece.setting}
        assert 0 < piece.groups.stop - piece.groups.start <= 5
        sizes = [run.each for run in piece.runs for _group in range(run.groups.start, run.groups.stop)]
        assert sizes == sorted(held.precincts[piece.groups])
        ran = [line for run in piece.runs for line in range(run.lines.start, run.lines.stop)]
        assert ran == list(range(piece.lines.start, piece.lines.stop))
        groups += range(piece.groups.start, piece.groups.stop)
        lines += ran
    assert groups == list(range(held.group.size))
    assert lines == list(range(held.line.size))


def test_people_are_added_up_by_cell() -> None:
    built = build(scenario(precincts=30))
    (held,) = built.regions
    people = np.stack((built.electorate.adults, np.arange(held.line.size)), axis=1)
    found = np.zeros(held.adults.shape)
    np.add.at(found, cell_of(held), people)
    assert (held.added(people) == found).all()


def test_a_country_worked_out_region_by_region_votes_like_one_worked_out_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = scenario({"behaviour.reject_penalty": {}, "behaviour.conformity": {"strength": 2.0}}, precincts=30)
    whole = build(rules)
    monkeypatch.setattr(grid, "REGION", 70)
    parted = build(rules)
    assert len(whole.regions) == 1
    assert len(parted.regions) > 1
    assert sum(one.line.size for one in parted.regions) == parted.electorate.adults.size
    assert election(rules, 7, whole).boxes.acts.tolist() == election(rules, 7, parted).boxes.acts.tolist()
    for one, other in zip(
        (forecast(rules, whole).choices.probability, forecast(rules, whole).choices.perceived_dissent),
        (forecast(rules, parted).choices.probability, forecast(rules, parted).choices.perceived_dissent),
        strict=True,
    ):
        assert one == pytest.approx(other, abs=1e-6)
