"""``--set`` changes one parameter, switches parts on, and is refused in plain words when it cannot be used."""

from typing import Any

import pytest

from game.cli import main
from game.commands.shared.asked import changes
from game.engine.data.problems import BadInput
from game.level.load import load, load_rules


def settings(level: str, *, given: dict[str, Any]) -> dict[str, Any]:
    return load_rules(level, given).scenario.settings()


def refusal(words: list[str], capsys: pytest.CaptureFixture[str]) -> list[str]:
    code = main(["run", "honest_count", *words])
    out, err = capsys.readouterr()
    assert code == 2, err
    assert out == ""
    return err.splitlines()


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("behaviour.civic_duty.duty=2", 2),
        ("behaviour.civic_duty.duty=2.5", 2.5),
        ("behaviour.civic_duty.duty=.5", 0.5),
        ("behaviour.civic_duty.duty = 3 ", 3),
        ("behaviour.civic_duty.duty=1e0", 1.0),
        ("behaviour.own_view.home=-.5", -0.5),
        ("population.country.adults=1_000", 1000),
        ("publication.turnout.rounding=truncate", "truncate"),
        ('publication.turnout.rounding="truncate"', "truncate"),
        ("publication.turnout.shown=false", False),
        ("population.country.map=", ""),
    ],
)
def test_a_value_is_read_as_anyone_would_write_it(written: str, value: object) -> None:
    read = changes([written])
    assert list(read.values()) == [value]
    (path,) = read
    assert settings("honest_count", given=read)[path] == value


def test_a_part_that_the_level_does_not_list_is_switched_on() -> None:
    path = "reporting.province.turnout_quota.quota"
    assert path not in settings("honest_count", given={})
    changed = settings("honest_count", given={path: 0.9})
    assert changed[path] == 0.9
    assert changed["reporting.province.turnout_quota.away_limit"] == 1.0


def test_a_parameter_keeps_its_neighbours_as_the_level_has_them() -> None:
    before = settings("honest_count", given={})
    after = settings("honest_count", given={"population.country.support": 0.1})
    assert {path for path in before if before[path] != after[path]} == {"population.country.support"}


def test_the_last_of_two_settings_of_one_parameter_counts() -> None:
    assert changes(["behaviour.civic_duty.duty=1", "behaviour.civic_duty.duty=2"]) == {"behaviour.civic_duty.duty": 2}


@pytest.mark.parametrize("level", [load, load_rules])
def test_both_ways_of_loading_take_settings(level: Any) -> None:
    loaded = level("honest_count", {"behaviour.civic_duty.duty": 2.0})
    assert loaded.scenario.settings()["behaviour.civic_duty.duty"] == 2.0


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", ("--set", "PATH=VALUE")),
        ("behaviour.civic_duty.duty", ("--set", "PATH=VALUE")),
        ("=3", ("--set", "PATH=VALUE")),
        ("duty=3", ("--set: duty: no such setting",)),
        ("civic_duty.duty=3", ("no such setting", 'did you mean "behaviour.civic_duty.duty"?')),
        ("behaviour.civic_duty=3", ("no such setting", "behaviour.civic_duty.duty")),
        ("behaviour.civic_dty.duty=3", ("no such setting", 'did you mean "behaviour.civic_duty.duty"?')),
        ("behaviour.civic_duty.dty=3", ("behaviour.civic_duty.dty: unknown name", 'did you mean "duty"?')),
        ("reporting.turnout_quota.quota=0.9", ("no such setting", ".turnout_quota.quota")),
        ("behaviour.civic_duty.duty=high", ('duty = "high"', "a number from 0 to 8")),
        ("behaviour.civic_duty.duty=9", ("duty = 9", "a number from 0 to 8")),
        ("behaviour.civic_duty.duty=nan", ("duty = nan", "a number from 0 to 8")),
        ("behaviour.civic_duty.duty=true", ("duty = true", "a number from 0 to 8")),
        ("behaviour.civic_duty.duty=", ('duty = ""', "a number from 0 to 8")),
        ("behaviour.civic_duty.duty=[1]", ("duty = [1]", "a number from 0 to 8")),
        ("behaviour.civic_duty.duty={a=1}", ("duty = a table", "a number from 0 to 8")),
        ("behaviour.civic_duty.duty=1\nseed=2", ("duty = ", "a number from 0 to 8")),
        ("behaviour.civic_duty.duty=" + "[" * 100_000, ("duty = ", "a number from 0 to 8")),
        ("behaviour.civic_duty.duty=" + "9" * 100_000, ("duty = ", "a number from 0 to 8")),
        ("publication.turnout.rounding=up", ('rounding = "up"', "truncate, half_up")),
        ("publication.turnout.rounding=half-up", ('rounding = "half-up"', 'did you mean "half_up"?')),
        ("population.country.map=nowhere", ('map = "nowhere"', "no such map")),
        ("population.country.precincts=13", ("precincts = 13", "allowed is 12, as on the map ruvell_12")),
        ("a\x1b[31m.b=1", ("no such setting",)),
    ],
)
def test_a_setting_that_cannot_be_used(written: str, said: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = refusal(["--set", written], capsys)
    assert line.startswith("--set: ")
    assert all(words in line for words in said), line
    assert line.isprintable()
    assert len(line) < 600


def test_all_wrong_settings_are_reported_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--set", "a.b=1", "--set", "behaviour.civic_duty.duty=99", "--set", "population.country.adults=0"]
    assert len(refusal(words, capsys)) == 3


def test_a_setting_repairs_a_level_that_was_wrong_there() -> None:
    with pytest.raises(BadInput):
        load_rules("honest_count", {"behaviour.civic_duty.duty": 99})
    assert load_rules("honest_count", {"behaviour.civic_duty.duty": 8}).name == "honest_count"


@pytest.mark.parametrize("written", ["-0.0", "5e-324"])
def test_next_to_nothing_is_zero(written: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = "reporting.precinct.extreme_fraud.slack"
    value = settings("honest_count", given=changes([f"{path}={written}"]))[path]
    assert repr(value) == "0.0"
    assert main(["run", "honest_count", "--set", f"{path}={written}"]) == 0
    assert "central commission" in capsys.readouterr().out


def test_a_number_of_thousands_of_digits_is_refused_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = refusal(["--set", f"population.country.adults=0x{'f' * 3_600}"], capsys)
    assert line.startswith("--set: population.country.adults = 0xfff")
    assert line.endswith("…: allowed is a whole number from 1 to 20,000")
