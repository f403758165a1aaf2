"""Every level holds the ballot it held before. If that was meant to change: ``python -m tests.golden.rewrite``."""

import pytest

from game.level.load import level_names
from tests.golden.rewrite import OTHER_SEED, current, written

REWRITE = "if this was meant: python -m tests.golden.rewrite"


def test_every_level_has_its_digests() -> None:
    assert sorted(written()) == sorted(level_names()), REWRITE


@pytest.mark.parametrize("level", level_names())
def test_a_level_holds_the_same_ballot_as_before(level: str) -> None:
    assert current(level) == written().get(level), REWRITE


def test_the_two_seeds_of_a_level_differ() -> None:
    for golden in written().values():
        assert golden["seed"] != OTHER_SEED
        assert golden["own"] != golden["other"]
        assert len(golden["own"]) == len(golden["other"]) == 64
