"""The chain of protocols: which of its columns the count begins with."""

from collections.abc import Mapping
from typing import Any

import pytest

from game.engine.simulate import election
from game.explain.count.chain import CHOICES, chain, most_moved
from tests.engine.countries import scenario

OPEN = {"shrink_factor": {"kept": 0.2}, "turnout_quota": {"quota": 0.995}}


@pytest.mark.parametrize(
    ("parts", "column"),
    [
        ({}, "against"),
        ({"reporting.province.shrink_factor": OPEN["shrink_factor"]}, "against"),
        ({"reporting.province.turnout_quota": OPEN["turnout_quota"]}, "abstained"),
    ],
    ids=["nothing moved", "those against shrink", "a quota is met"],
)
def test_the_count_begins_with_the_column_that_was_changed_most(
    parts: Mapping[str, Mapping[str, Any]], column: str
) -> None:
    held = election(scenario(parts), 3)
    assert most_moved(held) == column
    changed = {one: sum(abs(link.change) for link in chain(held, one)) for one in CHOICES if one != "for"}
    assert changed[column] == max(changed.values())
    assert (changed[column] > 0.0) is bool(parts)
