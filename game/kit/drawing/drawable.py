"""What of a text can be drawn: texts from outside may hold anything that a file or a file's name can hold."""

import unicodedata
from functools import lru_cache

REPLACEMENTS = ("\ufffd", "\u25a1", "?")
"""What stands for a character that cannot be shown: the first of these that a font has."""

_CONTROL, _FORMAT = ("Cc", "Cs", "Cn", "Co"), ("Cf",)


def drawable(text: str) -> str:
    """A line with a visible mark for every control character and half of a pair, and without what has no width."""
    return text if text.isascii() and text.isprintable() else _drawable(text)


@lru_cache(maxsize=4096)
def _drawable(text: str) -> str:
    kept = []
    for character in text:
        kind = unicodedata.category(character)
        if kind in _CONTROL:
            kept.append(REPLACEMENTS[0])
        elif kind not in _FORMAT:
            kept.append(" " if kind in ("Zl", "Zp") else character)
    return "".join(kept)
