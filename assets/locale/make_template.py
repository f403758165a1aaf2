"""Writes the template of catalogues: every English text that the game puts into the player's language.

    python -m assets.locale.make_template game.pot

Out of the code: what is marked by ``_``, ``message``, ``translate_counted`` or ``message_counted``.
Out of the data: what levels, parts, the bulletin, the glossary, citations and lessons say.
"""

import ast
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game import parts
from game.engine.data.knobs import knobs
from game.engine.publication import publish
from game.explain import vocabulary
from game.explain.glossary import glossary
from game.level.texts import level_texts
from game.text.citations import known

ROOT = Path(parts.__file__).parents[1]
LESSONS = ROOT / "assets" / "lessons"

TAKES = {"_": 1, "message": 1, "translate": 1, "message_counted": 2, "translate_counted": 2}
"""What marks a text, and how many of its first arguments are texts: one, or one and many."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text as it is asked for; ``many`` is empty where it is not counted."""

    one: str
    many: str = ""


def entries() -> dict[Entry, list[str]]:
    """Return every text and the places where it stands, in the order in which they are found."""
    found: dict[Entry, list[str]] = {}
    said = ((place, Entry(text)) for place, text in _data() if text)
    for place, entry in (*_code(), *_counted(), *said):
        places = found.setdefault(entry, [])
        if place not in places:
            places.append(place)
    return found


def template() -> str:
    """Return the whole template; a text that is counted somewhere stands there once, with both of its forms."""
    found = entries()
    counted = {entry.one for entry in found if entry.many}
    kept = {entry: places for entry, places in found.items() if entry.many or entry.one not in counted}
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    return "\n".join((head, *(_block(entry, places) for entry, places in kept.items())))


def marked(source: str) -> Iterator[Entry]:
    """Yield the texts that a file of code marks."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        texts = [
            one.value
            for one in node.args[: TAKES.get(node.func.id, 0)]
            if isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value
        ]
        if texts and len(texts) == TAKES[node.func.id]:
            yield Entry(*texts)


def _code() -> Iterator[tuple[str, Entry]]:
    for file in sorted((ROOT / "game").rglob("*.py")):
        place = file.relative_to(ROOT).as_posix()
        yield from ((place, entry) for entry in marked(file.read_text("utf-8")))


def _counted() -> Iterator[tuple[str, Entry]]:
    """The forms of a word of the vocabulary for one and for many, which are marked each on its own."""
    place = "game/explain/vocabulary.py"
    yield from ((place, Entry(word.one or word.many, word.many)) for word in vocabulary.WORDS.values() if word.many)
    for tier in vocabulary.TIER_WORDS.values():
        yield from ((place, Entry(tier.one, tier.many)), (place, Entry(tier.among_one, tier.among)))


def _data() -> Iterator[tuple[str, str]]:
    yield from (("levels", one.text) for one in level_texts())
    for address in parts.addresses():
        yield from ((address, text) for text in _part(address))
    sentences = (*publish.SENTENCES.values(), *publish.OTHERWISE.values(), *publish.ALONE.values())
    closing = (publish.ALL, publish.SOME, publish.NONE, publish.THE_ONE, publish.NOT_THE_ONE)
    yield from (("bulletin", text) for text in (publish.OPENING, *sentences, *closing))
    yield from (("glossary", text) for one in glossary() for text in (one.plain, one.more))
    yield from (("citations", text) for text in known().values())
    for file in sorted(LESSONS.rglob("*.toml")):
        yield from (("lessons", text) for text in _words(tomllib.loads(file.read_text("utf-8"))))


def _part(address: str) -> Iterator[str]:
    part = parts.find(address).part
    yield from (
        part.title,
        part.about,
        part.why,
        part.words,
        *part.reasons.values(),
        *(one.words for one in part.links),
    )
    if part.motive is not None:
        yield from (part.motive.pull, part.motive.company)
    for knob in knobs(part.params):
        yield from (knob.label, knob.means, *knob.words.values())


def _words(said: Any) -> Iterator[str]:
    """Yield what is said anywhere in a table, without the names of ballots, levels and colours."""
    if isinstance(said, dict):
        said = list(said.values())
    if isinstance(said, list):
        for one in said:
            yield from _words(one)
    elif isinstance(said, str) and (" " in said or said[:1].isupper()):
        yield said


def _block(entry: Entry, places: list[str]) -> str:
    head = "".join(f"#: {place}\n" for place in places)
    forms = f'msgid_plural {_quoted(entry.many)}\nmsgstr[0] ""\nmsgstr[1] ""' if entry.many else 'msgstr ""'
    return f"{head}msgid {_quoted(entry.one)}\n{forms}\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(template(), encoding="utf-8")
