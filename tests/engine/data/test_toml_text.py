import os
import re
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.engine.data.problems import BadInput
from game.engine.data.toml_slips import slip
from game.engine.data.toml_text import read_toml
from game.level.files import FOLDER

SUCH = ': name = value, text in "quotes", true or false'

SLIPS = {
    "quota = 0,98": ("a decimal comma", "a decimal point: 0.98"),
    "quota = -0,5 # a comment, with a comma": ("a decimal comma", "a decimal point: -0.5"),
    "table = {quota = 0,5}": ("a decimal comma", "a decimal point: 0.5"),
    "quota = 98 %": ("a percent sign", 'a share: 0.98; where digits are printed, text: "98"'),
    "quota = 0,5 ‰": ("a per mille sign", 'a share: 0.0005; where digits are printed, text: "0,5"'),
    "seats = 17,000,000": ("thousands are set apart", "17000000 or 17_000_000"),
    "seats = 17 000 000": ("thousands are set apart", "17000000 or 17_000_000"),
    "seats = 17.000.000": ("thousands are set apart", "17000000 or 17_000_000"),
    "seats = 1’000": ("thousands are set apart", "1000 or 1_000, or 1.000 with a decimal point"),
    "seats = 1,014": ("thousands are set apart", "1014 or 1_014, or 1.014 with a decimal point"),
    "title = “A vote”": ("curly quotes", 'straight quotes: title = "A vote"'),
    "title = „Eine Wahl“": ("curly quotes", 'straight quotes: title = "Eine Wahl"'),
    "title = ‘A vote’": ("curly quotes", "straight quotes: title = 'A vote'"),
    "title = «Un vote»": ("curly quotes", 'straight quotes: title = "Un vote"'),
    r'path = "C:\Users\me"': ("backslashes in a text", r"single quotes, in which backslashes are plain: 'C:\Users\me'"),
    r'path = "C:\dir"': ("backslashes in a text", r"single quotes, in which backslashes are plain: 'C:\dir'"),
    "seed = 1\nseed = 2": ("seed stands here a second time", "one seed: the first is in line 1"),
    "[roll]\n[ballot]\n[roll]": ("[roll] stands here a second time", "one [roll]: the first is in line 1"),
    "ti\ttle = 1": ("a tab inside a name or a value", "names and values in one piece: no tab, perhaps _"),
    "seed = 1\t2": ("a tab inside a name or a value", "names and values in one piece: no tab, perhaps _"),
    "seed =\u00a05": ("a character that nobody sees (no-break space, U+00A0)", "a plain space or nothing"),
    "seed = 5\u200b": ("a character that nobody sees (zero width space, U+200B)", "a plain space or nothing"),
    'title = "\x1b[31m"': ("a character that nobody sees (control character, U+001B)", "a plain space or nothing"),
    'title: "x"': (": between name and value", 'an equals sign: title = "x"'),
    "seed == 5": ("== between name and value", "an equals sign: seed = 5"),
    "seed = 5;": ("a semicolon at the end", "nothing"),
    "// a comment": ("a comment begins with //", "# before a comment"),
    "share = .5": ("a number that begins with a point", "0.5"),
    "share = 5.": ("a number that ends with a point", "5.0"),
    "seed = 007": ("a number that begins with 0", "7"),
    "title = A vote": ("a text without quotes", 'text in quotes: "A vote"'),
    "shown = True": ("true and false are written small", "true"),
    "shown = yes": ("yes is no value", "true or false"),
    "seed =": ("nothing stands after the equals sign", 'a number, text in "quotes", true or false'),
    'title = "A vote': ("the closing quote is missing", 'text in "quotes"'),
    'title = A vote"': ("the opening quote is missing", 'text in "quotes"'),
    "a vote": ("neither a value nor the head of a table", "name = value, or [table]"),
    "[population": ("brackets that do not close", "[table] or [[table]]"),
    "hints = [1, 2": ("a bracket or a brace is not closed", "] for every [, } for every {"),
}
"""A slip at the end of a text, what is said of it, and its remedy."""


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
        (b"a = 12:00:99\n", f"line 1: Expected newline or end of document after a statement; allowed is TOML{SUCH}"),
        (
            b"a = 1\nb = 0x" + b"f" * 3_600,
            "line 2: a number too long to read; allowed is numbers of at most 1,000 digits",
        ),
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


@pytest.mark.parametrize("text", SLIPS)
@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_slips_are_named_with_their_remedy_and_their_line(tmp_path: Path, text: str, end: str) -> None:
    fault, remedy = SLIPS[text]
    before = f"# what is good{end or chr(10)}"
    lines = before.count("\n") + text.count("\n") + 1
    said = refused(tmp_path, (before + text.replace("line 1", "") + end).encode())
    place, _, rest = said.partition(": ")
    assert place in {f"line {lines}", f"line {lines + 1}"} if "not closed" in fault else place == f"line {lines}"
    remedy = remedy.replace("in line 1", "in line 2")
    assert rest == f"{fault}; allowed is {remedy}".replace("\x1b", "\\u001b")


def test_every_slip_is_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "level.toml"
    file.write_text(
        "title = “x”\n[publication.turnout]\nrounding = truncate\nshown = True\n[roll.dead_souls]\nshare = 0,1\n"
    )
    with pytest.raises(BadInput) as caught:
        read_toml(file)
    assert [(one.place, one.fault) for one in caught.value.problems] == [
        ("line 1", "curly quotes"),
        ("line 3", "a text without quotes"),
        ("line 4", "true and false are written small"),
        ("line 6", "a decimal comma"),
    ]


def test_a_line_that_is_good_has_no_slip() -> None:
    for name in sorted(FOLDER.glob("*.toml")):
        lines = name.read_text(encoding="utf-8").split("\n")
        statements = [at for at, line in enumerate(lines, 1) if re.match(r"[a-z_]+ = .*[^\[,]$|\[", line)]
        assert len(statements) > 10
        assert [lines[at - 1] for at in statements if slip(lines, at, "")] == []


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
