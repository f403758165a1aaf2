"""``play`` and ``tour`` refuse words they cannot use before any window is opened."""

from pathlib import Path

import pytest

from tests.commands.asking import problems


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--scale", "abc"], '--scale: "abc" is not a whole number from 75 to 250'),
        (["--scale", "74"], "is not a whole number from 75 to 250"),
        (["--scale", "251"], "is not a whole number from 75 to 250"),
        (["--scale", "-100"], "is not a whole number from 75 to 250"),
        (["--seed", "abc"], '--seed: "abc" is not a whole number from 0 to 4,294,967,295'),
        (["--seed=-5"], "is not a whole number from 0 to 4,294,967,295"),
        (["--lang", "QQ"], '--lang: "QQ" is not a language such as en, de or pt_BR'),
        (["--lang", "../de"], "is not a language"),
        (["--profile", "drak"], "--profile: invalid choice: 'drak'"),
        (["--window", "12"], '--window: "12" is not a size from 640x480 to 16384x16384'),
        (
            ["--window", "16384x16384"],
            "16,384 × 16,384 pixels at 4 bytes are 1,074 MB a picture; at most 133 MB, such as 7680x4320",
        ),
        (["--window", "7680x4321"], "are 133 MB a picture; at most 133 MB, such as 7680x4320"),
        (["--window", "²x²"], "is not a size"),
        (["--window", "639x480"], "is not a size"),
        (["--window", "640x99999"], "is not a size"),
        (["--window", "1280x720x1"], "is not a size"),
        (["--widnow", "1280x720"], 'did you mean "--window"?'),
        (["honest_cuont"], 'did you mean "honest_count"?'),
        (["/no/such/level.toml"], "no such file"),
    ],
)
def test_play_refuses(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = problems(capsys, "play", *words)
    assert said in line


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "the following arguments are required: --out (see main.py tour --help)"),
        (["--out"], "--out: expected one argument"),
        (["--out", "x", "--size", "1x1"], "--size: "),
        (["--out", "x", "--lang", "QQ"], "is not a language"),
        (["--out", "x", "--profile", "dim"], "--profile: "),
    ],
)
def test_tour_refuses(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = problems(capsys, "tour", *words)
    assert said in line
    assert not line.endswith("?")


def test_a_tour_needs_a_folder_that_can_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (line,) = problems(capsys, "tour", "--out", str(tmp_path / "file" / "below"))
    assert line.startswith(f"--out: {tmp_path}")
    assert "a folder that can be written" in line
