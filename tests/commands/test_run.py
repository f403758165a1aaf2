"""``run``: one ballot, or its forecast, as text and as JSON."""

from pathlib import Path
from typing import Any

import pytest

from game.cli import main
from game.engine.data.columns import FIELDS, TIERS
from game.version import VERSION
from tests.commands.asking import BUSY, answer, text_of, written

KEYS = [
    "level",
    "seed",
    "code",
    "rules",
    "version",
    "digest",
    "places",
    "truth",
    "reported",
    "ledger",
    "bulletin",
    "beliefs",
    "seconds",
]
TRUTH = {
    "adults", "supporters", "opponents", "off_roll", "registered", "away", "stayed_home", "voted", "unmarked",
    "struck_out", "spoiled", "opponents_who_struck_out", "ghost_papers",
}  # fmt: skip
FIGURE = {"name", "printed", "numerator", "denominator", "base", "decimals", "rounding"}
FINDING = {"test", "column", "stations", "station", "seen", "said", "chance", "low", "high"}
FIGURES = ["turnout", "for", "against", "away", "abstained", "invalid"]


@pytest.fixture
def busy(tmp_path: Path) -> str:
    return written(tmp_path / "busy.toml", BUSY)


@pytest.fixture
def record(busy: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    return answer(capsys, "run", busy)


def test_the_object_has_the_promised_keys(record: dict[str, Any]) -> None:
    assert list(record) == KEYS
    assert record["places"] == {"provinces": 2, "constituencies": 4, "precincts": 12}
    assert record["truth"].keys() >= TRUTH
    assert list(record["reported"]) == list(FIELDS)
    assert record["bulletin"].keys() == {"figures", "text"}
    assert record["seconds"].keys() == {"build", "election"}
    assert all(row.keys() >= {"tier", "part", "from", "to", "units", "count"} for row in record["ledger"])
    assert all(
        belief.keys() == {"reader", "perceived_support", "perceived_dissent", "trust", "findings", "talk", "copied"}
        for belief in record["beliefs"]
    )
    assert all(finding.keys() == FINDING for belief in record["beliefs"] for finding in belief["findings"])
    assert all(figure.keys() == FIGURE for figure in record["bulletin"]["figures"])


def test_the_values_are_of_the_promised_kinds(record: dict[str, Any]) -> None:
    assert (record["level"], record["seed"], record["version"]) == ("busy", 5, VERSION)
    assert len(record["digest"]) == 64
    assert set(record["digest"]) <= set("0123456789abcdef")
    assert all(type(count) is int for count in (*record["truth"].values(), *record["reported"].values()))
    assert all(type(row["count"]) is int and row["count"] > 0 for row in record["ledger"])
    assert all(row["tier"] in TIERS for row in record["ledger"])
    assert [figure["name"] for figure in record["bulletin"]["figures"]] == FIGURES
    assert all(isinstance(figure["printed"], str) for figure in record["bulletin"]["figures"])
    assert {belief["reader"] for belief in record["beliefs"]} == {"trusting", "sceptical", "observer_mission"}
    shares = ("perceived_support", "perceived_dissent", "trust")
    assert all(0 <= belief[name] <= 1 for belief in record["beliefs"] for name in shares)
    (findings,) = (one["findings"] for one in record["beliefs"] if one["reader"] == "observer_mission")
    assert [finding["column"] for finding in findings][-2:] == ["turnout", "against"]
    assert all(type(finding["stations"]) is int for finding in findings)


def test_readers_are_printed_with_what_they_found(busy: str, capsys: pytest.CaptureFixture[str]) -> None:
    printed = " ".join(text_of(capsys, "run", busy).split())
    assert "What readers make of it" in printed
    assert "Observers: trust 0" in printed
    assert "stations they saw" in printed
    assert "and the result sheet says" in printed


def test_the_numbers_of_one_ballot_agree(record: dict[str, Any]) -> None:
    truth, reported = record["truth"], record["reported"]
    assert truth["supporters"] + truth["opponents"] == truth["adults"]
    assert truth["registered"] + truth["off_roll"] == truth["adults"]
    assert truth["voted"] + truth["away"] + truth["stayed_home"] == truth["registered"]
    assert truth["unmarked"] + truth["struck_out"] + truth["spoiled"] == truth["voted"]
    assert reported["votes_for"] + reported["votes_against"] + reported["invalid"] == reported["in_box"]
    for figure in record["bulletin"]["figures"]:
        assert 0 <= figure["numerator"] <= figure["denominator"]
        assert f"{figure['printed']} %" in record["bulletin"]["text"]


def test_every_stage_of_a_busy_level_leaves_its_mark_in_the_ledger(record: dict[str, Any]) -> None:
    stages = {(row["stage"], row["tier"]) for row in record["ledger"]}
    assert stages == {("roll", "precinct"), ("ballot", "precinct"), *(("reporting", tier) for tier in TIERS)}


def test_the_same_seed_gives_the_same_record_and_another_seed_another(
    busy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    first, again, other = (answer(capsys, "run", busy, "--seed", seed) for seed in ("5", "5", "6"))
    for record in (first, again, other):
        del record["seconds"]
    assert first == again
    assert first["digest"] != other["digest"]
    assert first["rules"].rpartition("-")[2] == other["rules"].rpartition("-")[2]


def test_the_seed_of_the_level_is_used_unless_another_is_given(busy: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "run", busy)["digest"] == answer(capsys, "run", busy, "--seed", "5")["digest"]


def test_the_name_of_the_rules_changes_with_any_rule(busy: str, capsys: pytest.CaptureFixture[str]) -> None:
    plain = answer(capsys, "run", busy)["rules"]
    changed = answer(capsys, "run", busy, "--set", "behaviour.reject_penalty.penalty=1.5")["rules"]
    assert plain.rpartition("-")[0] == changed.rpartition("-")[0] == "busy-5"
    assert plain != changed


def test_a_forecast_has_the_same_shape_and_expected_values(busy: str, capsys: pytest.CaptureFixture[str]) -> None:
    record = answer(capsys, "run", busy, "--forecast")
    assert list(record) == KEYS
    assert record["seed"] is None
    assert record["rules"].startswith("busy-forecast-")
    assert any(count != int(count) for count in record["truth"].values())
    assert record["truth"]["voted"] + record["truth"]["away"] + record["truth"]["stayed_home"] == pytest.approx(
        record["truth"]["registered"]
    )
    assert [figure["name"] for figure in record["bulletin"]["figures"]] == FIGURES


def test_a_forecast_is_near_the_mean_of_many_ballots(busy: str, capsys: pytest.CaptureFixture[str]) -> None:
    expected = answer(capsys, "run", busy, "--forecast")["truth"]
    drawn = [answer(capsys, "run", busy, "--seed", str(seed))["truth"] for seed in range(30)]
    mean = sum(truth["struck_out"] for truth in drawn) / len(drawn)
    assert mean == pytest.approx(expected["struck_out"], rel=0.1)


def test_setting_a_parameter_switches_its_part_on(capsys: pytest.CaptureFixture[str]) -> None:
    plain = answer(capsys, "run", "honest_count")
    assert plain["ledger"] == []
    quota = answer(capsys, "run", "honest_count", "--set", "reporting.precinct.turnout_quota.quota=0.999")
    assert {(row["tier"], row["part"]) for row in quota["ledger"]} == {("precinct", "turnout_quota")}
    assert quota["reported"]["issued"] > plain["reported"]["issued"]
    assert quota["truth"] == plain["truth"]


def test_several_settings_count_together(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--set", "publication.turnout.decimals=0", "--set", "publication.against.shown=false")
    figures = answer(capsys, "run", "honest_count", *words)["bulletin"]["figures"]
    assert [figure["name"] for figure in figures] == ["turnout", "for", "invalid"]
    assert "." not in figures[0]["printed"]


def test_the_text_for_people_shows_page_truth_and_claim(capsys: pytest.CaptureFixture[str]) -> None:
    record = answer(capsys, "run", "honest_count")
    text = text_of(capsys, "run", "honest_count")
    assert record["bulletin"]["text"] in text
    assert "What happened (simulation)" in text
    assert "What is reported (claim)" in text
    assert f"{record['truth']['struck_out']:,}" in text


def test_the_text_says_what_readers_make_of_the_page_and_what_moved_them(capsys: pytest.CaptureFixture[str]) -> None:
    text = text_of(capsys, "run", "honest_count")
    (line,) = [line for line in text.splitlines() if line.startswith("  Those who doubt: trust ")]
    record = answer(capsys, "run", "honest_count")
    turnout = record["bulletin"]["figures"][0]["printed"]
    assert line.endswith(f"The turnout of {turnout} % moved them most.")
    assert "before 50" in line
    assert "What readers make of it" not in text_of(capsys, "run", "honest_count", "--forecast")


def test_the_text_of_a_forecast_is_printed_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert "The central commission announces the result." in text_of(capsys, "run", "honest_count", "--forecast")


def test_one_of_a_kind_is_not_called_many(busy: str, capsys: pytest.CaptureFixture[str]) -> None:
    alone = text_of(capsys, "run", "honest_count").splitlines()[1]
    assert alone.startswith("1 province · 1 constituency · 12 polling stations · ")
    assert "2 provinces · 4 constituencies · 12 polling stations" in text_of(capsys, "run", busy)


@pytest.mark.parametrize("text", ["99.9%", "99,9 %"])
def test_a_share_may_be_set_in_per_cent_as_in_the_window(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = "reporting.precinct.turnout_quota.quota"
    told, same = (answer(capsys, "run", "honest_count", "--set", f"{path}={value}") for value in (text, "0.999"))
    assert told["digest"] == same["digest"]


def test_what_is_no_share_takes_no_per_cent(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "honest_count", "--set", "behaviour.reject_penalty.penalty=5%"]) == 2
    assert "5%" in capsys.readouterr().err
