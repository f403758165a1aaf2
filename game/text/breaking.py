"""Where a line of text may be broken: at its spaces, but never between a number and the sign of its unit."""

import re

NO_BREAK = "\u00a0"

_BREAK = re.compile(r" (?![%‰])(?!(?<=\d )[kM]\b)")


def words(text: str) -> list[str]:
    """The parts of a text that no line end comes into; put together again with spaces they are the text."""
    return _BREAK.split(text)


def unbroken(text: str) -> str:
    """The text with no-break spaces where no line end may come, for pages that others break into lines."""
    return " ".join(word.replace(" ", NO_BREAK) for word in words(text))
