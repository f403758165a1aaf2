"""``map``: the scales of the map, what lies in their classes, and how two states differ, without a window."""

import pytest

from game.explain.map.tally import QUANTITIES
from tests.commands.asking import answer, problems, text_of


def test_every_quantity_counts_every_hexagon(capsys: pytest.CaptureFixture[str]) -> None:
    told = answer(capsys, "map", "honest_count")
    assert [one["key"] for one in told["quantities"]] == [one.key for one in QUANTITIES]
    for one in told["quantities"]:
        assert len(one["happened"]["hexagons"]) == len(one["borders"]) + 1
        assert sum(one["happened"]["hexagons"]) + one["happened"]["no_figure"] == 12
        assert ("reported" in one) == (one["key"] != "opposed")


def test_two_states_are_held_against_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    told = answer(
        capsys, "map", "sandbox", "--forecast", "--set", "population.country.support=1.2", "--before", "--quantity",
        "struck_out",
    )  # fmt: skip
    (struck,) = told["quantities"]
    side = struck["happened"]
    assert side["change"] == pytest.approx(side["country"] - side["country_before"], abs=1e-3)
    assert side["change"] < -5
    assert side["hexagons_changed"] > 400
    assert told["printed_change"]["against"].startswith("−")


def test_the_day_so_far_has_fewer_papers_and_no_sheets(capsys: pytest.CaptureFixture[str]) -> None:
    noon, evening = (
        answer(capsys, "map", "honest_count", "--quantity", "turnout", "--hour", hour)["quantities"][0]
        for hour in ("12", "18")
    )
    assert 0 < noon["happened"]["country"] < evening["happened"]["country"]
    assert "reported" not in noon


def test_it_is_told_in_words_too(capsys: pytest.CaptureFixture[str]) -> None:
    text = text_of(capsys, "map", "honest_count", "--before", "population.country.support=-0.5")
    assert "Name struck out, % of papers in the box · scale in finer steps below 10 %" in text
    assert "Printed figures, in points: " in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--hour", "30"), "--hour: 30: allowed is from 9 to 18"),
        (("--hour", "12", "--before"), "not together with --before"),
        (("--before", "nonsense"), "PATH=VALUE"),
    ],
)
def test_what_cannot_be_is_said(words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert any(said in problem for problem in problems(capsys, "map", "honest_count", *words))
