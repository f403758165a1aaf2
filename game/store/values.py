"""Text and plain data on their way into the notebook and back: whatever there is can be written, and read unchanged.

File names may hold bytes that are no text, and notes half a character; SQLite keeps neither as text, so such a value is
kept as its bytes. Plain data is kept as JSON in ASCII, which can say everything.
"""

import json
from typing import Any


class Unreadable(ValueError):  # noqa: N818 -- what a row is, not what went wrong
    """A row, or a value in it, that is not what was once written."""


def bound(text: str) -> str | bytes:
    """Return a text in the form in which it is handed to SQLite."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def text_of(value: object) -> str:
    """Return the text that a value stands for; Unreadable where it stands for none."""
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):
        try:
            return value.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            raise Unreadable("bytes that are no text") from None
    raise Unreadable(f"{type(value).__name__} in place of a text")


def number_of(value: object, most: int = 2**63 - 1) -> int:
    """Return a whole number that is not negative; Unreadable for anything else."""
    if isinstance(value, int) and 0 <= value <= most:
        return value
    raise Unreadable("no whole number")


def to_json(content: object) -> str:
    """Return plain data as JSON."""
    return json.dumps(content, allow_nan=False)


def mapping_of(value: object) -> dict[str, Any]:
    """Return the names and values that a JSON text stands for; Unreadable where it does not."""
    content = _from_json(value)
    if isinstance(content, dict):
        return content
    raise Unreadable("no names and values")


def list_of(value: object) -> list[Any]:
    """Return the list that a JSON text stands for; Unreadable where it does not."""
    content = _from_json(value)
    if isinstance(content, list):
        return content
    raise Unreadable("no list")


def _from_json(value: object) -> Any:
    try:
        return json.loads(text_of(value))
    except RecursionError:
        raise Unreadable("nested too deeply") from None
    except ValueError as error:
        raise Unreadable(str(error)) from None
