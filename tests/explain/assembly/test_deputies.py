"""687 deputies: every group has its seats to the last one, and the same country has the same deputies."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.explain.assembly.deputies import deputies
from game.explain.assembly.quotas import DIMENSIONS, by_largest_remainder, quotas_of
from game.explain.assembly.words import deputy_words
from game.history.composition import compositions
from game.level.quotas import LevelQuotas
from tests.explain.assembly.chambers import march

LEVEL = LevelQuotas(
    workers=40.0,
    farmers=20.0,
    intellectuals=15.0,
    soldiers=5.0,
    officials=20.0,
    women=50.0,
    under_40=30.0,
    over_60=10.0,
    new=0.0,
    ruling_party=60.0,
    source="a test",
)


def test_the_687_seats_are_those_of_the_announced_chamber() -> None:
    """12.7, 11.1 and 17.2 % of 687 by largest remainder, 16.3 % women, the parties' own seats; worked out by hand."""
    seated = deputies(march(), quotas_of(None))
    groups = {
        name: dict(zip((one.key for one in seated.quotas.groups[name]), seated.counts(name).tolist(), strict=True))
        for name in DIMENSIONS
    }
    assert groups["occupation"] == {
        "workers": 87,
        "farmers": 76,
        "intellectuals": 117,
        "soldiers": 118,
        "officials": 289,
    }
    assert groups["sex"] == {"women": 112, "men": 575}
    assert groups["age"] == {"25-39": 27, "40-59": 459, "60-79": 201}
    assert groups["party"] == {"WPK": 607, "KSDP": 50, "Chondoist": 22, "others": 8}
    assert [sum(one.values()) for one in groups.values()] == [687] * 4
    assert int(seated.new.sum()) == 481


def test_shares_are_those_of_the_table_as_near_as_whole_seats_come() -> None:
    found = next(one for one in reversed(compositions()) if one.whole)
    seated = deputies(march(), quotas_of(None))
    wanted = {"workers": found.workers, "farmers": found.farmers, "soldiers": found.soldiers, "women": found.women}
    for name, percent in wanted.items():
        dimension = "sex" if name == "women" else "occupation"
        keys = [one.key for one in seated.quotas.groups[dimension]]
        assert percent is not None
        assert abs(seated.counts(dimension)[keys.index(name)] - 6.87 * percent) < 1


def test_what_is_assumed_is_said_to_be() -> None:
    basis = {one.key: one.basis for one in quotas_of(None).groups["occupation"]}
    assert {key for key, one in basis.items() if one == "assumption"} == {"intellectuals", "officials"}
    assert {one.basis for one in quotas_of(None).groups["age"]} == {"memory"}


@given(
    st.lists(st.floats(0.0, 100.0), min_size=1, max_size=8).filter(lambda found: sum(found) > 0.1),
    st.integers(1, 5_000),
)
def test_largest_remainder_adds_up_and_strays_less_than_a_seat(weights: list[float], seats: int) -> None:
    found = by_largest_remainder(weights, seats)
    assert found.sum() == seats
    assert (np.abs(found - np.array(weights) * seats / sum(weights)) < 1.0 + 1e-6).all()


@pytest.mark.parametrize("quotas", [None, LEVEL], ids=["announced", "level"])
def test_the_same_country_has_the_same_deputies_whatever_the_ballot(quotas: LevelQuotas | None) -> None:
    one, other = (deputies(march(seed=seed), quotas_of(quotas)) for seed in (1, 2))
    assert [one.of(seat) for seat in range(one.seats)] == [other.of(seat) for seat in range(other.seats)]


def test_deputies_are_of_the_age_their_group_says() -> None:
    seated = deputies(march(), quotas_of(None))
    for seat in range(seated.seats):
        found = seated.of(seat)
        if seat == 4:
            assert deputy_words(found) == "Official, woman: an office"
            continue
        band = seated.quotas.groups["age"][int(seated.group["age"][seat])]
        low, high = map(int, band.key.split("-"))
        assert low <= found.age <= high
        assert str(found.age) in deputy_words(found)


def test_a_level_may_share_the_seats_out_itself() -> None:
    seated = deputies(march(), quotas_of(LEVEL))
    assert seated.counts("occupation").tolist() == by_largest_remainder([40, 20, 15, 5, 20], 687).tolist()
    assert not seated.new.any()
    assert "set by this level (a test)" in seated.quotas.label()


def test_soldiers_sit_where_there_are_more_barracks_than_elsewhere() -> None:
    held = march()
    seated, places = deputies(held, quotas_of(None)), held.country.places
    barracks = places.setting == places.settings.index("barracks")
    share = np.bincount(places.parent[0], barracks, 687) / 4
    soldiers = seated.group["occupation"] == 3
    assert share[soldiers].mean() > 3 * share[~soldiers].mean()
