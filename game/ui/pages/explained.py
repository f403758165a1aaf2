"""Text in which the words of the glossary can be opened."""

from game.kit.drawing.theme import BODY, Type
from game.kit.page.command import Answer
from game.kit.page.scene import Push
from game.kit.widgets.prose import Prose
from game.ui.pages.glossary.scene import GlossaryPage
from game.ui.pages.glossary.underlined import underlined


def all_words(word: str = "") -> Answer:
    """Show the page of all words, at one of them."""
    return Push(GlossaryPage(word))


def explained(said: str, kind: Type = BODY) -> Prose:
    """Return a text that wraps; each word of the glossary is underlined where it first stands, and opens."""
    return underlined(said, all_words, kind)
