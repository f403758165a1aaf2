"""``bulletin``: which whole counts could have printed these figures."""

import io
import sys
from pathlib import Path
from typing import Any

import pytest

from game.commands.shared import output, waiting
from game.commands.shared.waiting import progress, sign
from tests.commands.asking import MARCH_2026, answer, problems, text_of, written


@pytest.fixture
def march(tmp_path: Path) -> str:
    return written(tmp_path / "march2026.toml", MARCH_2026)


def test_the_object_has_the_promised_shape(march: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "bulletin", march)
    assert found.keys() == {"combinations", "explanation"}
    assert len(found["combinations"]) == 64
    for combination in found["combinations"]:
        assert combination.keys() == {"roundings", "feasible", "counts", "electorate"}
        assert combination["roundings"].keys() == {"turnout", "away", "abstained"}
        assert bool(combination["electorate"]) == combination["feasible"] == bool(combination["counts"])
        assert all(low <= high for low, high in (*combination["counts"].values(), *combination["electorate"]))
    assert found["explanation"]


def test_the_figures_of_2026_fit_only_if_turnout_was_truncated(march: str, capsys: pytest.CaptureFixture[str]) -> None:
    feasible = [one for one in answer(capsys, "bulletin", march)["combinations"] if one["feasible"]]
    assert {one["roundings"]["turnout"] for one in feasible} == {"truncate", "never_100"}
    ends = [end for one in feasible for end in one["counts"]["abstained"]]
    assert (min(ends), max(ends)) == (5, 8)


def test_the_electorate_can_be_given_on_the_command_line(march: str, capsys: pytest.CaptureFixture[str]) -> None:
    narrow = answer(capsys, "bulletin", march, "--electorate", "20_000_000:20,000,100")
    windows = [window for one in narrow["combinations"] for window in one["electorate"]]
    assert windows
    assert all(20_000_000 <= low <= high <= 20_000_100 for low, high in windows)


def test_a_bulletin_that_fits_nothing_is_an_answer_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = 'electorate = [10, 12]\n[[figures]]\nname = "turnout"\nprinted = "33.33"\n'
    found = answer(capsys, "bulletin", written(tmp_path / "small.toml", text), "--electorate", "10:11")
    assert not any(one["feasible"] for one in found["combinations"])
    assert "33.33" in text_of(capsys, "bulletin", str(tmp_path / "small.toml"), "--electorate", "10:11")


def test_what_run_prints_fits_the_counts_behind_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = answer(capsys, "run", "honest_count")["bulletin"]["figures"]
    people = figures[0]["denominator"]
    text = f"electorate = [{people}, {people}]\n" + "".join(
        f'[[figures]]\nname = "{one["name"]}"\nprinted = "{one["printed"]}"\nbase = "{one["base"]}"\n'
        for one in figures
    )
    found = answer(capsys, "bulletin", written(tmp_path / "honest.toml", text))
    usual = next(one for one in found["combinations"] if set(one["roundings"].values()) == {"half_up"})
    assert usual["electorate"] == [[people, people]]
    for one in figures:
        low, high = usual["counts"][one["name"]]
        assert low <= one["numerator"] <= high


def test_the_text_for_people_has_the_figures_a_table_and_an_explanation(
    march: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = text_of(capsys, "bulletin", march)
    for words in (
        "turnout",
        "99.99 % of registered",
        "truncate",
        "17,000,000–22,000,000",
        "can only have been truncated",
    ):
        assert words in text
    table = [line for line in text.splitlines() if line.startswith("truncate ")]
    assert len(table) == 9
    assert len({line.index("17,000,000–22,000,000") for line in table}) == 1


def test_printed_counts_are_shown_and_the_clash_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "".join(
        f'[[counts]]\nname = "{name}"\nprinted = "{printed}"\n'
        for name, printed in (("voted", "100"), ("for", "60"), ("against", "30"), ("invalid", "5"))
    )
    path = written(tmp_path / "counts.toml", f"electorate = [100, 200]\n{text}")
    said = text_of(capsys, "bulletin", path)
    assert "60 votes for, 30 votes against and 5 invalid papers make 95, 5 fewer than 100 voted" in said
    conflict = answer(capsys, "bulletin", path)["conflict"]
    assert conflict["repairs"]["5 invalid papers"] == [10, 10]


def test_a_long_table_is_cut(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = ("turnout", "for", "against", "invalid")
    figures = "".join(
        f'[[figures]]\nname = "{name}"\nprinted = "{50 if name == "turnout" else 33}"\n' for name in names
    )
    path = written(tmp_path / "many.toml", f"electorate = [1000, 9000]\n{figures}")
    fitting = [one for one in answer(capsys, "bulletin", path)["combinations"] if one["feasible"]]
    apart = [one for one in fitting if "never_100" not in one["roundings"].values()]  # here the same as half up
    assert len(apart) > 30
    assert f"… and {len(apart) - 30} more combinations" in text_of(capsys, "bulletin", path)


@pytest.mark.parametrize(
    "given", ["1", "a:b", "5", ":", "1:", ":2", "1:2:3", "-1:5", "1.5:2", "", "٣:٤", "9" * 500 + ":1"]
)
def test_a_range_that_is_none(given: str, march: str, capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = problems(capsys, "bulletin", march, f"--electorate={given}")
    assert line.startswith("main.py bulletin: --electorate: ")
    assert "is not LOW:HIGH, such as 17000000:22000000" in line


@pytest.mark.parametrize("given", ["3:2", "0:5", "1:9999999999"])
def test_a_range_that_cannot_be_searched(given: str, march: str, capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = problems(capsys, "bulletin", march, "--electorate", given)
    assert "--electorate" in line
    assert "[lowest, highest]" in line


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ("empty",)),
        ("electorate = [1, 2]", ("figures: missing",)),
        ('electorate = [1, 2]\n[[figures]]\nname = "turnot"\nprinted = "1"', ('did you mean "turnout"?',)),
        (
            'electorate = [1, 2]\n[[figures]]\nname = "for"\nprinted = 99.9',
            ("figures[0].printed = 99.9", "text in quotes"),
        ),
        ('electorate = [1, 2]\n[[figures]]\nname = "for"\nprinted = "99,9"', ('did you mean "99.9"?',)),
        ('electorate = 1000\n[[figures]]\nname = "for"\nprinted = "9"', ("electorate = 1000", "[lowest, highest]")),
        ('electorate = [1]\n[[figures]]\nname = "for"\nprinted = "9"', ("electorate[1]: missing", "[lowest, highest]")),
        (
            'electorate = [1, 2]\n[[figures]]\nname = "for"\nprinted = "9"\nbase = [1]',
            ("figures[0].base = [1]", "registered, cast, valid"),
        ),
        ('electorate = [2, 1]\n[[figures]]\nname = "for"\nprinted = "9"', ("electorate = [2, 1]",)),
    ],
)
def test_a_file_that_is_no_bulletin(
    text: str, said: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path / "bulletin.toml", text)
    (line,) = problems(capsys, "bulletin", path)
    assert line.startswith(f"{path}: ")
    assert all(words in line for words in said), line


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = problems(capsys, "bulletin", str(tmp_path / "none.toml"))
    assert "no such file" in line


def test_one_is_a_person_and_two_are_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path / "one.toml", 'electorate = [1, 1]\n[[figures]]\nname = "turnout"\nprinted = "100"\n')
    text = text_of(capsys, "bulletin", path)
    assert "Turnout 100 means 1 person." in text
    assert "The roll can have held 1 person." in text
    assert "The roll can have held 2 people." in text_of(capsys, "bulletin", path, "--electorate", "2:2")


class Terminal(io.StringIO):
    """Something that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_long_work_shows_a_bar_in_a_terminal_and_takes_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(waiting, "PATIENCE", -1.0)
    with progress("Trying electorates") as told:
        for done in (0.0, 0.5, 1.0):
            told(done)
    assert "Trying electorates" in terminal.getvalue()


def test_a_sign_is_drawn_on_a_terminal_and_not_spelled_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Titles come from files of anybody and are spelled out; what draws the sign is meant to be obeyed."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with output.plain(), sign("Holding the ballot …"):
        pass
    assert "Holding the ballot …" in terminal.getvalue()
    assert "\\u001b" not in terminal.getvalue()


@pytest.mark.parametrize("patience", [-1.0, 100.0])
def test_short_work_or_work_without_a_terminal_shows_nothing(patience: float, monkeypatch: pytest.MonkeyPatch) -> None:
    stream: Any = io.StringIO() if patience < 0 else Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(waiting, "PATIENCE", patience)
    with progress("Trying electorates") as told:
        told(0.5)
    assert stream.getvalue() == ""
