"""Reading a TOML file that a stranger wrote, without ever failing in a way the stranger cannot understand.

Errors · `BadInput` with one problem, for a file that is missing, a folder, unreadable, too large, empty, not text,
not UTF-8 or nested too deeply; for one that is not TOML, with every slip that is recognised, each with its line.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NoReturn

from game.engine.data.problems import BadInput, Problem, nearest_name
from game.engine.data.toml_slips import GrammarSlip, slip

DEEPEST = 16
"""Tables and lists inside one another; a level needs about four."""

_DOTTED = re.compile(
    r"""(?<![\w-])(?:(?:[\w-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){40}""", re.ASCII
)  # forty names joined by points: the parser's memory grows with their square, so they are refused before it starts
_LONGEST_NUMBER = 1_000
"""Digits of one number; Python itself refuses to read, or to write, more than 4,300."""

_MOST_SLIPS, _MOST_READ_AGAIN = 20, 100_000
"""Slips that are told at once, and characters of a text that is read again to find the next."""

_ENCODINGS = {b"\xff\xfe\0\0": "UTF-32", b"\0\0\xfe\xff": "UTF-32", b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
"""How text in another encoding begins."""


def read_toml(path: str | Path, largest_bytes: int = 1_000_000) -> dict[str, Any]:
    """The contents of a TOML file as plain dictionaries and lists; at most `largest_bytes` are ever read."""
    path = Path(path)
    return parse_toml(path, _text(path, _contents(path, largest_bytes)))


def parse_toml(path: Path, text: str) -> dict[str, Any]:
    """The contents of a TOML file whose text is known already."""
    bomb = _DOTTED.search(text)
    if bomb:
        _refuse_depth(path, _line(text, bomb.start()))
    try:
        parsed = tomllib.loads(text)
    except RecursionError:
        _refuse_depth(path)
    except tomllib.TOMLDecodeError as error:
        _refuse_syntax(path, text, str(error))
    except ValueError:  # the one thing left: a number with thousands of digits
        _refuse_number(path, text)
    if _is_deeper(parsed, DEEPEST):
        _refuse_depth(path)
    if any(isinstance(value, int) and abs(value) >> 4 * _LONGEST_NUMBER for value in _values(parsed)):
        _refuse_number(path, text)  # hexadecimal: Python reads any number of digits, but could not tell which it is
    return parsed


def _contents(path: Path, largest_bytes: int) -> bytes:
    """The bytes of an ordinary file that is not too large."""
    try:
        if path.is_dir():
            _refuse(path, "this is a folder", "a TOML file")
        if not path.exists():
            _refuse_missing(path)
        if not path.is_file():  # a pipe or a device could keep us waiting for ever
            _refuse(path, "this is not an ordinary file", "a TOML file")
        with path.open("rb") as file:
            contents = file.read(largest_bytes + 1)
    except (OSError, ValueError) as error:  # ValueError: a name with a zero character in it
        reason = getattr(error, "strerror", None) or str(error)
        _refuse(path, f"cannot be read ({reason})", "a TOML file")
    if len(contents) > largest_bytes:
        _refuse(path, "too large", f"a TOML file of at most {largest_bytes:,} bytes")
    return contents


def _text(path: Path, contents: bytes) -> str:
    """The text of the file; the mark some editors put before UTF-8 text is dropped."""
    if not contents.strip():
        _refuse(path, "empty", "a TOML file")
    encoding = next((name for mark, name in _ENCODINGS.items() if contents.startswith(mark)), "")
    if not encoding and contents[1:4:2] == b"\0\0":
        encoding = "UTF-16"  # plain letters, each followed by nothing
    if encoding:
        _refuse(path, f"not text in UTF-8 but in {encoding}", "a TOML file saved as UTF-8")
    if b"\0" in contents:
        _refuse(path, "not text (it contains zero bytes)", "a TOML file")
    try:
        return contents.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = contents.count(b"\n", 0, error.start) + 1
        _refuse(path, "not UTF-8 text", "a TOML file saved as UTF-8", line)


def _is_deeper(value: object, allowed: int) -> bool:
    """Whether tables and lists are nested deeper than allowed; without recursion, which a bomb could exhaust."""
    level: list[object] = [value]
    for _ in range(allowed + 1):
        level = [inner for item in level for inner in _inside(item)]
    return any(isinstance(item, (dict, list)) for item in level)


def _values(value: object) -> Iterator[object]:
    """Everything in a tree of tables and lists."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        waiting += _inside(item)
        yield item


def _inside(item: object) -> Iterable[object]:
    return item.values() if isinstance(item, dict) else item if isinstance(item, list) else ()


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def _refuse_depth(path: Path, line: int | None = None) -> NoReturn:
    _refuse(path, "nested too deeply", f"TOML nested at most {DEEPEST} deep", line)


def _refuse_number(path: Path, text: str) -> NoReturn:
    found = re.search(rf"[0-9a-fA-F_]{{{_LONGEST_NUMBER},}}", text)
    line = _line(text, found.start()) if found else None
    _refuse(path, "a number too long to read", f"numbers of at most {_LONGEST_NUMBER:,} digits", line)


def _refuse_syntax(path: Path, text: str, message: str) -> NoReturn:
    """Refuse text that is not TOML: the first slip, and those that are found when it is put right."""
    lines, problems = text.replace("\r\n", "\n").split("\n"), []
    again = _MOST_SLIPS if len(text) <= _MOST_READ_AGAIN else 1
    while message and again:
        again -= 1
        found = re.search(r"\(at line (\d+), column (\d+)\)", message)
        line = int(found[1]) if found else text.rstrip().count("\n") + 1
        slipped = slip(lines, line, message) or GrammarSlip(*_said(message))
        problems.append(Problem(str(path), f"line {line}", None, slipped.allowed, None, slipped.fault))
        if slipped.mended is None:
            break
        lines[line - 1] = slipped.mended
        message = _complaint("\n".join(lines))
    raise BadInput(dict.fromkeys(problems))


def _said(message: str) -> tuple[str, str]:
    """What the parser says, where it is no slip that people are known to make."""
    fault = re.sub(r" \(at .*\)$", "", message)
    if "Unclosed" in fault:
        return "a bracket or a brace is not closed", "] for every [, } for every {"
    # what the parser calls it is true, but says little to whoever forgot a quote
    fault = "the closing quote is missing" if fault == r"Illegal character '\n'" else fault
    return fault, 'TOML: name = value, text in "quotes", true or false'


def _complaint(text: str) -> str:
    """What the parser says of a text; nothing where it can be read, or fails in a way that is told elsewhere."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return str(error)
    except (RecursionError, ValueError):
        return ""
    return ""


def _refuse_missing(path: Path) -> NoReturn:
    """Refuse a path where nothing is, naming the file beside it that was perhaps meant."""
    beside = [file.name for file in path.parent.iterdir() if file.is_file()] if path.parent.is_dir() else []
    nearest = nearest_name(path.name, sorted(beside))
    raise BadInput([Problem(str(path), "", None, "a TOML file", nearest, "no such file")])


def _refuse(path: Path, fault: str, allowed: str, line: int | None = None) -> NoReturn:
    raise BadInput([Problem(str(path), f"line {line}" if line else "", None, allowed, None, fault)])
