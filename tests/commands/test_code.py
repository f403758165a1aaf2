"""``code``: a ballot in a few letters, and every command that takes a level takes them."""

from pathlib import Path

import pytest

from game.cli import main
from tests.commands.asking import answer, text_of

SET = "reporting.precinct.turnout_quota.quota=0.97"


def test_a_code_is_written_and_read(capsys: pytest.CaptureFixture[str]) -> None:
    written = answer(capsys, "code", "nobody_wants_to_be_last", "--seed", "9", "--set", SET)
    assert (written["level"], written["seed"]) == ("nobody_wants_to_be_last", 9)
    assert written["settings"] == {"reporting.precinct.turnout_quota.quota": 0.97}
    assert answer(capsys, "code", "--read", written["code"]) == written
    said = text_of(capsys, "code", "--read", written["code"].lower())
    assert said.splitlines()[:2] == [written["code"], "Nobody wants to be last (nobody_wants_to_be_last), seed 9"]
    assert "reporting.precinct.turnout_quota.quota = 0.97" in said


def test_a_ballot_by_code_is_the_same_ballot(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("who_is_on_the_list", "--seed", "12", "--set", "population.country.support=0.25")
    text = answer(capsys, "code", *asked)["code"]
    by_name, by_code = answer(capsys, "run", *asked), answer(capsys, "run", text)
    assert by_code["digest"] == by_name["digest"]
    assert by_name["code"] == by_code["code"] == text
    assert answer(capsys, "run", text, "--seed", "13")["digest"] != by_name["digest"]


def test_a_code_can_be_changed(capsys: pytest.CaptureFixture[str]) -> None:
    first = answer(capsys, "code", "honest_count", "--seed", "3")["code"]
    second = answer(capsys, "code", first, "--set", "population.country.support=0.25")
    assert second["seed"] == 3
    assert second["settings"] == {"population.country.support": 0.25}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "main.py code: allowed is a LEVEL or --read CODE, one of the two"),
        (("honest_count", "--read", "1"), "one of the two"),
        (("--read", "1000-3PWB-MK8K", "--seed", "3"), "--read: a code is read as it is"),
        (("some/level.toml",), "hand out a level file as it is"),
        (("honest_count", "--qr", "code.gif"), "ends in .svg or .png"),
    ],
)
def test_slips_are_told(words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["code", *words]) == 2
    assert said in capsys.readouterr().err


def test_a_wrong_letter_of_a_level_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    text = answer(capsys, "code", "honest_count")["code"]
    wrong = text[:-1] + ("X" if text[-1] != "X" else "Y")
    assert main(["run", wrong]) == 2
    assert (
        f"code: group 3, letter 4 = {wrong[-1]}: does not fit the others; perhaps {text[-1]}?"
        in capsys.readouterr().err
    )


@pytest.mark.parametrize("ending", [".svg", ".png"])
def test_a_picture_is_drawn_and_none_is_replaced(
    ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / f"code{ending}"
    assert main(["code", "honest_count", "--qr", str(picture)]) == 0
    drawn = picture.read_bytes()
    assert drawn.startswith((b"<?xml", b"<svg", b"\x89PNG"))
    assert main(["code", "honest_count", "--qr", str(picture)]) == 2
    assert "--qr" in capsys.readouterr().err
    assert picture.read_bytes() == drawn
