"""Strips with a portrait: who speaks, and what they say."""

from collections.abc import Sequence

from game.explain.cast.characters import CAST, Key
from game.explain.cast.voices import Voice
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION
from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label, caption
from game.text.language import translate as _
from game.ui.pages.cast.bust import Bust


def strip(who: Key, said: Sequence[Widget]) -> Widget:
    """Return a portrait, name and office, and below them what is said."""
    one = CAST[who]
    words = Column([Label(one.name, BODY_BOLD), Label(one.office, CAPTION, "quiet"), *said], gap=2, grow=1)
    return Row([Bust(who), words], gap=12, align="start")


def voice_strips(voices: Sequence[Voice]) -> list[Widget]:
    """Return a strip for each person, with everything that person says."""
    speakers = dict.fromkeys(one.speaker for one in voices)
    return [strip(who, [Label(f"“{one.sentence}”", BODY) for one in voices if one.speaker == who]) for who in speakers]


def who_says_what(voices: Sequence[Voice]) -> Widget | None:
    """Return the card with what invented people say of a ballot; nothing where nobody has anything to say."""
    if not voices:
        return None
    told = caption(_("Invented people, each on what was done to their list, box or sheet · simulation"))
    return Card([Label(_("Who says what"), BODY_BOLD, heading=True), *voice_strips(voices), told], gap=12)
