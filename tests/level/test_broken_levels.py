"""A broken level is refused in plain words: every problem at once, with its file, its place and what is allowed."""

from pathlib import Path

import pytest

from game.cli import main
from tests.level.broken import BROKEN, VALID, Broken


def written(folder: Path, text: str) -> Path:
    path = folder / "level.toml"
    path.write_text(text, encoding="utf-8")
    return path


def said_about(words: list[str], capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The problems a command reports; it must refuse, print nothing else and show no traceback."""
    code = main(words)
    out, err = capsys.readouterr()
    assert code == 2, err
    assert out == ""
    assert "Traceback" not in err
    return err.splitlines()


def test_the_level_that_the_broken_ones_start_from_is_good(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path, VALID)
    assert main(["check", str(path)]) == 0
    assert capsys.readouterr().out == "1 level checked: no problems.\n"
    assert main(["run", str(path)]) == 0
    assert capsys.readouterr().err == ""


def test_there_are_many_broken_levels() -> None:
    assert len(BROKEN) >= 40
    assert len({broken.name for broken in BROKEN}) == len(BROKEN)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda one: one.name)
def test_every_problem_is_named_once(broken: Broken, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path, broken.text)
    lines = said_about(["check", str(path)], capsys)
    assert len(lines) == len(broken.said), lines
    for line, words in zip(lines, broken.said, strict=True):
        place = line.removeprefix(f"{path}: ")
        assert place != line, f"does not begin with the file: {line}"
        assert all(word in place for word in words), f"{words} not in: {place}"
        assert line.isprintable()


@pytest.mark.parametrize("broken", BROKEN, ids=lambda one: one.name)
def test_a_ballot_is_refused_in_the_same_words(
    broken: Broken, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(written(tmp_path, broken.text))
    assert said_about(["run", path, "--json"], capsys) == said_about(["check", path], capsys)


def test_trace_and_people_refuse_a_broken_level_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(written(tmp_path, BROKEN[0].text))
    assert said_about(["trace", path, "--figure", "turnout"], capsys) == said_about(["check", path], capsys)
    assert said_about(["people", path, "--precinct", "0"], capsys) == said_about(["check", path], capsys)


def test_several_files_are_checked_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad, worse = (tmp_path / f"{name}.toml" for name in ("good", "bad", "worse"))
    good.write_text(VALID, encoding="utf-8")
    bad.write_text('title = ""', encoding="utf-8")
    worse.write_text("title = 1\nfoo = 2", encoding="utf-8")
    lines = said_about(["check", str(bad), str(good), str(worse), str(tmp_path / "none.toml")], capsys)
    assert [line.partition(".toml")[0].rpartition("/")[2] for line in lines] == ["bad", "worse", "worse", "none"]


def test_of_more_problems_than_anyone_reads_only_the_number_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = "\n".join(f"[behaviour.unknown_{number}]" for number in range(20_000))
    lines = said_about(["check", str(written(tmp_path, f'title = "x"\n{names}'))], capsys)
    assert len(lines) == 101
    assert lines[-1].endswith("and 19,900 more problems")


def test_many_unknown_parameters_of_one_part_are_cut_short_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = "\n".join(f"unknown_{number} = 1" for number in range(20_000))
    lines = said_about(["check", str(written(tmp_path, f'title = "x"\n[behaviour.conformity]\n{names}'))], capsys)
    assert len(lines) == 101
    assert "more problems" in lines[-1]


def test_a_very_long_name_is_cut(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = said_about(["check", str(written(tmp_path, f'title = "x"\n{"y" * 500_000} = 1'))], capsys)
    assert "…" in line
    assert len(line) < 1_000
