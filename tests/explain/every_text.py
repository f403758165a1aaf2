"""Every text a player, a pupil or a teacher can read: levels, parts, pages, commands, glossary."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from game import parts
from game.engine.data.knobs import knobs
from game.explain.glossary import glossary
from game.level.texts import level_texts

GAME = Path(parts.__file__).parent
SPEAKING = (
    "commands",
    "engine/publication",
    "explain",
    "history",
    "inference",
    "kit",
    "level",
    "report",
    "session",
    "store",
    "ui",
)


@cache
def every_text() -> tuple[tuple[str, str], ...]:
    """Return (place, text) of every text."""
    found = [*_levels(), *_parts(), *_glossary(), *_pages()]
    return tuple((place, text) for place, text in found if text)


def _levels() -> Iterator[tuple[str, str]]:
    yield from ((one.place, one.text) for one in level_texts())


def _parts() -> Iterator[tuple[str, str]]:
    for address in parts.addresses():
        part = parts.find(address).part
        yield from ((address, text) for text in (part.title, part.about, part.why, *part.reasons.values()))
        for knob in knobs(part.params):
            yield from ((f"{address}.{knob.name}", text) for text in (knob.label, knob.means, *knob.words.values()))


def _glossary() -> Iterator[tuple[str, str]]:
    for entry in glossary():
        yield from ((f"glossary: {entry.word}", text) for text in (entry.plain, entry.more))


def _pages() -> Iterator[tuple[str, str]]:
    for folder in SPEAKING:
        for file in sorted((GAME / folder).rglob("*.py")):
            yield from ((f"{file.relative_to(GAME)}", text) for text in spoken(file.read_text("utf-8")))


def spoken(source: str) -> Iterator[str]:
    """Whatever a file says in words: strings with a space in them that are no docstrings, pieces of f-strings too."""
    tree = ast.parse(source)
    bodies = (getattr(node, "body", None) for node in ast.walk(tree))
    lines = (line for body in bodies if isinstance(body, list) for line in body)
    silent = {id(line.value) for line in lines if isinstance(line, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            text = node.value.strip()
            if " " in text and any(sign.isalpha() for sign in text):
                yield text
