"""Text in which the words of the glossary can be opened."""

from collections.abc import Iterator

from game.explain.glossary import words_in
from game.kit.drawing.theme import BODY, Type
from game.kit.widgets.prose import Prose, Run
from game.text.tip import Tip


def explained(said: str, kind: Type = BODY) -> Prose:
    """Return a text that wraps; each word of the glossary is underlined where it first stands, and opens."""
    return Prose(tuple(_runs(said)), kind, line=kind.line)


def _runs(said: str) -> Iterator[Run]:
    end = 0
    for found in words_in(said):
        if found.start > end:
            yield Run(said[end : found.start])
        yield Run(said[found.start : found.end], tip=Tip(found.entry.word, found.entry.spoken()))
        end = found.end
    if end < len(said):
        yield Run(said[end:])
