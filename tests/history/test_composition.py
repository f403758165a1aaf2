"""The announced chambers and what is said of them, as they stand in the tables."""

from game.history.composition import compositions, statements


def test_every_row_is_read_and_the_latest_whole_one_is_of_2014() -> None:
    assert [one.year for one in compositions()] == [1990, 2009, 2014, 2019, 2026]
    assert [one.year for one in compositions() if one.whole] == [2014]


def test_ages_and_parties_are_read_as_they_are_written() -> None:
    found = {one.year: one for one in compositions()}
    assert [(one.low, one.high, one.percent) for one in found[1990].ages] == [
        (25, 35, 2.9),
        (36, 55, 56.8),
        (56, 79, 40.3),
    ]
    assert found[2014].parties == (("WPK", 607), ("KSDP", 50), ("Chondoist", 22), ("others", 8))
    assert found[2014].remembered == ("age",)
    assert found[2026].new == 70.0


def test_what_is_said_carries_its_kind_and_source() -> None:
    kinds = {one.kind for one in statements().values()}
    assert kinds == {"claim", "observation", "view"}
    assert all(one.source for one in statements().values())
    assert statements()["many_kinds"].confidence == "memory"
