"""Whatever is handed over instead of a level file: one clear line, exit code 2."""

import os
import sys
from pathlib import Path

import pytest

from game.cli import main

READS_ALL = not hasattr(os, "geteuid") or os.geteuid() == 0

CONTENTS = {
    "nothing": (b"", "empty"),
    "blank_lines": (b"\n \r\n\t\n", "empty"),
    "a_picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text"),
    "another_encoding": ('title = "Größe"'.encode("latin-1"), "not UTF-8 text"),
    "sixteen_bits": ('title = "x"'.encode("utf-16"), "not text in UTF-8 but in UTF-16"),
    "sixteen_bits_unmarked": ('title = "x"'.encode("utf-16-le"), "not text in UTF-8 but in UTF-16"),
    "broken_letters": (b'title = "\xc3\x28"', "not UTF-8 text"),
    "json": (b'{"title": "x"}', "line 1: "),
    "a_table_of_figures": (b"precinct,registered\n1,200\n", "line 1: "),
    "no_value": (b"title =\n", "line 1: nothing stands after the equals sign"),
    "open_quotes": (b'title = "x\n', "line 1: "),
    "open_bracket": (b"[population\n", "line 1: "),
    "same_key_twice": (b'title = "x"\ntitle = "y"\n', "line 2: "),
    "same_table_twice": (b'title = "x"\n[roll.dead_souls]\n[roll.dead_souls]\n', "line 3: "),
    "value_and_table": (b"roll = 1\n[roll.dead_souls]\n", "line 2: "),
    "leading_zero": (b"seed = 007\n", "line 1: "),
    "huge": (b"# " + b"x" * 2_000_000, "too large"),
    "deep_lists": (b"about = " + b"[" * 50_000, "nested too deeply"),
    "deep_tables": (b"[" + b".".join([b"a"] * 5_000) + b"]\n", "nested too deeply"),
    "deep_inline_tables": (b"a = " + b"{a = " * 5_000, "nested too deeply"),
    "endless_number": (b"seed = " + b"9" * 100_000, "a number too long to read"),
}


def line_said(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    code = main(words)
    out, err = capsys.readouterr()
    assert code == 2, err
    assert out == ""
    (line,) = err.splitlines()
    return line


@pytest.mark.parametrize("command", [["check"], ["run"], ["run", "--json"], ["people", "--precinct", "0"]])
@pytest.mark.parametrize("name", CONTENTS)
def test_contents_that_are_no_level(
    name: str, command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    contents, fault = CONTENTS[name]
    path = tmp_path / "level.toml"
    path.write_bytes(contents)
    line = line_said([*command, str(path)], capsys)
    assert line.startswith(f"{path}: ")
    assert fault in line


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "my_level.toml").write_text('title = "x"', encoding="utf-8")
    line = line_said(["run", str(tmp_path / "my_lvel.toml")], capsys)
    assert "no such file" in line
    assert line.endswith('did you mean "my_level.toml"?')


def test_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "this is a folder" in line_said(["run", f"{tmp_path}/"], capsys)
    folder = tmp_path / "level.toml"
    folder.mkdir()
    assert "this is a folder" in line_said(["check", str(folder)], capsys)


def test_a_file_below_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert "no such file" in line_said(["run", str(tmp_path / "file" / "level.toml")], capsys)


@pytest.mark.skipif(READS_ALL, reason="needs a user who can be refused: the administrator may read every file")
def test_a_file_that_may_not_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "level.toml"
    path.write_text('title = "x"', encoding="utf-8")
    path.chmod(0)
    assert "cannot be read (Permission denied)" in line_said(["run", str(path)], capsys)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs a file that cannot be read by anyone")
def test_a_file_that_cannot_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert "cannot be read (Input/output error)" in line_said(["run", "/proc/self/mem"], capsys)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_a_pipe_that_would_keep_us_waiting(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipe = tmp_path / "level.toml"
    os.mkfifo(pipe)
    assert "not an ordinary file" in line_said(["run", str(pipe)], capsys)


def test_a_link_to_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    link = tmp_path / "level.toml"
    link.symlink_to(link)
    assert line_said(["run", str(link)], capsys).startswith(f"{link}: ")


@pytest.mark.parametrize("name", ["x" * 5_000 + ".toml", "./\n.toml", "../\x1b[31m.toml", "./\udcff.toml"])
def test_names_that_no_file_has(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert line_said(["run", name], capsys).isprintable()


def test_a_level_that_is_not_among_ours(capsys: pytest.CaptureFixture[str]) -> None:
    line = line_said(["run", "honest_cuont"], capsys)
    assert '"honest_cuont": no such level' in line
    assert line.endswith('did you mean "honest_count"?')


@pytest.mark.parametrize("name", ["", " ", "..", ".", "*", "01_honest_count", "HONEST_COUNT "])
def test_names_that_no_level_has(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no such level" in line_said(["run", name], capsys)


def test_a_good_level_with_marks_of_other_systems_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "level.toml"
    path.write_bytes(b'\xef\xbb\xbftitle = "x"\r\n[population.country]\r\nprovinces = 1\r\nconstituencies = 1\r\n')
    assert main(["check", str(path)]) == 0
    assert "no problems" in capsys.readouterr().out
