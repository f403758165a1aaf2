"""Places: stations in constituencies, constituencies in provinces, and sums over them."""

import numpy as np
import pytest

from game.engine.data.columns import TIERS
from game.engine.data.places import Places, Traits


@pytest.fixture
def places() -> Places:
    return Places(
        parent=(
            np.array([0, 0, 0, 1, 2, 2], dtype=np.int32),
            np.array([0, 0, 1], dtype=np.int32),
            np.array([0, 0], dtype=np.int32),
        ),
        setting=np.array([0, 1, 1, 0, 0, 1], dtype=np.uint8),
        settings=("village", "city"),
        provinces=("North", "South"),
    )


def test_every_tier_knows_how_many_units_it_has(places: Places) -> None:
    assert [places.units(tier) for tier in TIERS] == [6, 3, 2, 1]


def test_sums_go_to_the_parents(places: Places) -> None:
    votes = np.array([1, 10, 100, 1_000, 10_000, 100_000])
    assert places.sum_up("precinct", votes).tolist() == [111, 1_000, 110_000]
    assert places.sum_up("constituency", places.sum_up("precinct", votes)).tolist() == [1_111, 110_000]
    assert places.sum_up("province", np.array([1, 2])).tolist() == [3]


def test_sums_keep_further_axes(places: Places) -> None:
    votes = np.arange(12).reshape(6, 2)
    assert places.sum_up("precinct", votes).tolist() == [[6, 9], [6, 7], [18, 20]]


def test_every_station_knows_its_ancestors(places: Places) -> None:
    assert places.ancestor("precinct").tolist() == [0, 1, 2, 3, 4, 5]
    assert places.ancestor("constituency").tolist() == [0, 0, 0, 1, 2, 2]
    assert places.ancestor("province").tolist() == [0, 0, 0, 0, 1, 1]
    assert places.ancestor("centre").tolist() == [0] * 6


def test_first_children_are_where_a_parent_begins(places: Places) -> None:
    assert places.first_child("precinct").tolist() == [0, 3, 4]
    assert places.first_child("constituency").tolist() == [0, 2]


def test_constituencies_are_named_by_province_and_number(places: Places) -> None:
    assert [places.constituency_name(number) for number in range(3)] == ["North 1", "North 2", "South 1"]


def test_stations_are_counted_from_one_in_their_constituency(places: Places) -> None:
    assert [places.station_number(precinct) for precinct in range(6)] == [1, 2, 3, 1, 1, 2]


def test_places_check_their_arrays(places: Places) -> None:
    with pytest.raises(TypeError):
        Places(
            (places.parent[0].astype(np.int64), *places.parent[1:]), places.setting, places.settings, places.provinces
        )
    with pytest.raises(TypeError):
        Places(places.parent, places.setting[:3], places.settings, places.provinces)


def test_traits_are_columns_of_the_settings() -> None:
    traits = Traits.of([(1.0, 1.1, 0.01, False), (0.9, 0.8, 0.02, True)])
    assert traits.visibility.tolist() == [1.0, 0.9]
    assert traits.reach.tolist() == [1.1, 0.8]
    assert traits.away.tolist() == [0.01, 0.02]
    assert traits.urban.tolist() == [0.0, 1.0]
    assert not traits.urban.flags.writeable
