"""Characters of a level's texts that no font of the game can show, each named with its place."""

import re
import unicodedata
from collections.abc import Iterator

from game.engine.data.problems import Problem
from game.level.load import Level
from game.level.texts import head_texts

SHOWN = re.compile("[\n\t\x20-\x7e\xa0-\xac\xae-\u017f–—‘’“”„…×−≤≥≠≈·]*")
"""What every font of the game has: texts of these need no font to be opened, which takes a while."""


MOST_NAMED = 5


def unshown(level: Level) -> Iterator[Problem]:
    """Yield one problem for every text with characters that are shown as a mark instead."""
    for text in head_texts(level.name, level.head):
        if SHOWN.fullmatch(text.text):
            continue
        from game.kit.drawing.typeset import lacking  # noqa: PLC0415 -- only then

        letters = lacking(text.text)
        if letters:
            place = text.place.removeprefix(f"{level.name}: ")
            named = ", ".join(map(_named, letters[:MOST_NAMED]))
            fault = f"no font of the game can show {named}{' and others' if len(letters) > MOST_NAMED else ''}"
            yield Problem(str(level.path), _with_line(level, place, letters[0]), None, "", None, fault)


def _named(letter: str) -> str:
    name = unicodedata.name(letter, "a control character" if unicodedata.category(letter) == "Cc" else "no letter")
    return (
        f"“{letter}” (U+{ord(letter):04X}, {name.lower()})" if letter.isprintable() else f"U+{ord(letter):04X} ({name})"
    )


def _with_line(level: Level, place: str, letter: str) -> str:
    """The place with its line, where the letter stands in the file as it is and not spelt out."""
    text = level.path.read_text(encoding="utf-8-sig")
    before, found, _ = text.partition(letter)
    return f"{place}, line {before.count(chr(10)) + 1}" if found else place
