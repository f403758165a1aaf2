"""Reading a TOML file that a stranger wrote, without ever failing in a way the stranger cannot understand.

Errors · `BadInput` with one problem, for a file that is missing, a folder, unreadable, too large, empty, not text,
not UTF-8, not TOML (with the line) or nested too deeply.
"""

import re
import tomllib
from pathlib import Path
from typing import Any, NoReturn

from game.engine.data.problems import BadInput, Problem, nearest_name

DEEPEST = 16
"""Tables and lists inside one another; a level needs about four."""

_DOTTED = re.compile(
    r"""(?<![\w-])(?:(?:[\w-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){40}""", re.ASCII
)  # forty names joined by points: the parser's memory grows with their square, so they are refused before it starts
_LONGEST_NUMBER = 1_000
"""Digits of one number; Python itself refuses to read more than 4,300."""


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
        _refuse(path, "a number too long to read", f"numbers of at most {_LONGEST_NUMBER:,} digits", _long_number(text))
    if _is_deeper(parsed, DEEPEST):
        _refuse_depth(path)
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
    if b"\0" in contents:
        _refuse(path, "not text (it contains zero bytes)", "a TOML file")
    try:
        return contents.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = contents.count(b"\n", 0, error.start) + 1
        _refuse(path, "not UTF-8 text", "a TOML file saved as UTF-8", line)


def _is_deeper(value: object, allowed: int) -> bool:
    """Whether tables and lists are nested deeper than allowed; without recursion, which a bomb could exhaust."""
    waiting = [(value, 0)]
    while waiting:
        item, depth = waiting.pop()
        if isinstance(item, (dict, list)):
            if depth > allowed:
                return True
            waiting += [(inner, depth + 1) for inner in (item.values() if isinstance(item, dict) else item)]
    return False


def _long_number(text: str) -> int | None:
    """The line of the first number that is too long."""
    found = re.search(rf"[0-9a-fA-F_]{{{_LONGEST_NUMBER},}}", text)
    return _line(text, found.start()) if found else None


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def _refuse_depth(path: Path, line: int | None = None) -> NoReturn:
    _refuse(path, "nested too deeply", f"TOML nested at most {DEEPEST} deep", line)


def _refuse_syntax(path: Path, text: str, message: str) -> NoReturn:
    """Refuse text that is not TOML, naming the line the parser stopped at."""
    found = re.search(r"\(at line (\d+), column (\d+)\)", message)
    line = int(found[1]) if found else text.rstrip().count("\n") + 1
    fault = re.sub(r" \(at .*\)$", "", message)
    # what the parser calls it is true, but says little to whoever forgot a quote
    fault = "the closing quote is missing" if fault == r"Illegal character '\n'" else fault
    _refuse(path, fault, 'TOML: name = value, text in "quotes", true or false', line)


def _refuse_missing(path: Path) -> NoReturn:
    """Refuse a path where nothing is, naming the file beside it that was perhaps meant."""
    beside = [file.name for file in path.parent.iterdir() if file.is_file()] if path.parent.is_dir() else []
    nearest = nearest_name(path.name, sorted(beside))
    raise BadInput([Problem(str(path), "", None, "a TOML file", nearest, "no such file")])


def _refuse(path: Path, fault: str, allowed: str, line: int | None = None) -> NoReturn:
    raise BadInput([Problem(str(path), f"line {line}" if line else "", None, allowed, None, fault)])
