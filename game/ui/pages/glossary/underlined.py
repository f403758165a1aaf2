"""Text in which words of the glossary are underlined; what one of them leads on to is for others to say."""

from collections.abc import Iterator
from functools import partial

from game.explain.glossary import Entry, words_in
from game.kit.drawing.theme import BODY, Type
from game.kit.page.command import ActWith
from game.kit.widgets.prose import Prose, Run
from game.text.language import translate as _
from game.text.tip import Tip


def underlined(said: str, opens: ActWith[str], kind: Type = BODY, but: Entry | None = None) -> Prose:
    """Return a text that wraps; each word of the glossary is underlined where it first stands, and opens.

    opens : what leads on from a word whose tip is read; but : the word that the text is about, which does not open
    """
    return Prose(tuple(_runs(said, opens, but)), kind, line=kind.line)


def _runs(said: str, opens: ActWith[str], but: Entry | None) -> Iterator[Run]:
    end = 0
    for found in words_in(said):
        if found.entry == but:
            continue
        if found.start > end:
            yield Run(said[end : found.start])
        word = found.entry.word
        tip = Tip(word, found.entry.spoken(), _("Press the word again for more."))
        yield Run(said[found.start : found.end], tip=tip, action=partial(opens, word))
        end = found.end
    if end < len(said):
        yield Run(said[end:])
