"""The finale on a few seeds; the four hundred are counted by hand: ``python -m tests.verification.which_country``."""

from tests.verification.which_country import outcome

SEEDS = range(1_000, 1_080)


def test_the_hints_name_the_country_and_the_page_alone_does_not() -> None:
    found = outcome(SEEDS)
    assert found.by_method >= 0.8
    assert found.by_page <= 0.4
    assert min(found.right.values()) >= 0.6, "each kind can be told, not only some"
    assert found.points > 80.0
