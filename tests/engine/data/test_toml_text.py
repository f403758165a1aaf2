import os
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.engine.data.problems import BadInput
from game.engine.data.toml_text import read_toml

SUCH = ': name = value, text in "quotes", true or false'


def refusal(path: Path) -> str:
    with pytest.raises(BadInput) as caught:
        read_toml(path)
    (problem,) = caught.value.problems
    return str(problem).removeprefix(f"{path}: ")


def refused(folder: Path, contents: bytes) -> str:
    file = folder / "level.toml"
    file.write_bytes(contents)
    return refusal(file)


def test_a_good_file_is_read_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "level.toml"
    for contents in (b"a = 1\n[b]\nc = [1, 2]\n", b"\xef\xbb\xbfa = 1\r\nb = {c = [1, 2]}\r\n"):
        file.write_bytes(contents)
        assert read_toml(file) == {"a": 1, "b": {"c": [1, 2]}}
        assert read_toml(str(file)) == read_toml(file)


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        (b"", "empty; allowed is a TOML file"),
        (b" \n\n", "empty; allowed is a TOML file"),
        (b"PNG\0\x01", "not text (it contains zero bytes); allowed is a TOML file"),
        (b"a = 1\nb = '\xff'", "line 2: not UTF-8 text; allowed is a TOML file saved as UTF-8"),
        (b"a = 1\nb = \n", f"line 2: Invalid value; allowed is TOML{SUCH}"),
        (b'a = "x\n', f"line 1: the closing quote is missing; allowed is TOML{SUCH}"),
        (b"a = yes\n", f"line 1: Invalid value; allowed is TOML{SUCH}"),
        (b"a = 1\n\na = 2\n", f"line 3: Cannot overwrite a value; allowed is TOML{SUCH}"),
        (b"a = 1\n\n[b", f"line 3: Expected ']' at the end of a table declaration; allowed is TOML{SUCH}"),
        (
            b"a = 1\nb = " + b"9" * 5_000,
            "line 2: a number too long to read; allowed is numbers of at most 1,000 digits",
        ),
        (b"a = " + b"[" * 100_000, "nested too deeply; allowed is TOML nested at most 16 deep"),
        (b"a = " + b"{b=" * 100_000, "nested too deeply; allowed is TOML nested at most 16 deep"),
        (b"a = " + b"[" * 20 + b"]" * 20, "nested too deeply; allowed is TOML nested at most 16 deep"),
        (b"x = 1\n" + b"a." * 100_000 + b"b = 1", "line 2: nested too deeply; allowed is TOML nested at most 16 deep"),
        (b"[" + b"'a' . " * 100_000 + b"b]", "line 1: nested too deeply; allowed is TOML nested at most 16 deep"),
        (b'"\\"".' * 100_000 + b"b = 1", "line 1: nested too deeply; allowed is TOML nested at most 16 deep"),
        (b"a = 1\n" * 200_000, "too large; allowed is a TOML file of at most 1,000,000 bytes"),
    ],
)
def test_files_that_cannot_be_used(tmp_path: Path, contents: bytes, said: str) -> None:
    started = time.perf_counter()
    assert refused(tmp_path, contents) == said
    assert time.perf_counter() - started < 20


def test_paths_that_are_no_files(tmp_path: Path) -> None:
    (tmp_path / "honest_count.toml").write_text("a = 1")
    assert refusal(tmp_path) == "this is a folder; allowed is a TOML file"
    assert refusal(tmp_path / "honest_cuont.toml") == (
        'no such file; allowed is a TOML file; did you mean "honest_count.toml"?'
    )
    assert refusal(tmp_path / "none" / "x.toml") == "no such file; allowed is a TOML file"
    assert "allowed is a TOML file" in refusal(tmp_path / ("x" * 300))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    assert refusal(tmp_path / "pipe.toml") == "this is not an ordinary file; allowed is a TOML file"


def test_the_largest_size_is_the_callers_choice(tmp_path: Path) -> None:
    file = tmp_path / "level.toml"
    file.write_text("a = 123")
    assert read_toml(file, largest_bytes=7) == {"a": 123}
    with pytest.raises(BadInput, match="too large"):
        read_toml(file, largest_bytes=6)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(contents=st.one_of(st.binary(), st.text("ab.[]{}=\"'\n #1e_-", max_size=60).map(str.encode)))
def test_any_bytes_are_read_or_refused(tmp_path: Path, contents: bytes) -> None:
    file = tmp_path / "any.toml"
    file.write_bytes(contents)
    try:
        parsed = read_toml(file)
    except BadInput as refused_once:
        parsed = {str(problem): problem for problem in refused_once.problems[:1]}
    assert isinstance(parsed, dict)
