"""Starters: rules to begin with, each of them one press."""

from functools import partial

from game.explain.rules.starters import country_words
from game.kit.drawing.theme import BODY_BOLD, CAPTION
from game.kit.layout import Column
from game.kit.page.command import ActWith, Answer
from game.kit.page.scene import Pop, Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.label import Label, caption
from game.level.starters import Starter, starters
from game.text.language import message
from game.text.language import translate as _

WIDE = 620


class StartersPage(Scene):
    """Lists the starters; ``begin`` takes one of them over."""

    name = message("Start from")
    overlay = True
    advice = message("Each starter sets all rules at once. Undo brings yours back.")

    def __init__(self, begin: ActWith[Starter]) -> None:
        self._begin = begin

    def first_focus(self) -> str:
        """The first of them, or the way back where their file is damaged."""
        return next((f"starter {one.name}" for one in starters()), "no")

    def build(self) -> Widget:
        """A card for each."""
        told = caption(_("Sets all rules at once, on top of this country's own. Ctrl+Z brings yours back."))
        none = [] if starters() else [Label(_("There is none: their file cannot be used."))]
        body: list[Widget | None] = [told, *none, *(self._card(one) for one in starters())]
        return Column(
            [Dialog(self.title, body, (Button(_("Cancel"), self.on_back, key="no"),), gap=8, wide=WIDE, grow=1)]
        )

    def _card(self, one: Starter) -> Widget:
        people = country_words(one)
        return Card(
            [
                Label(_(one.title), BODY_BOLD),
                Label(_(one.about), CAPTION, "quiet"),
                Label(people, CAPTION) if people else None,
            ],
            pad=(14, 8),
            gap=2,
            action=partial(self.on_starter, one),
            name=_(one.title),
            key=f"starter {one.name}",
        )

    def on_starter(self, one: Starter) -> Answer:
        """Begin with it."""
        return Pop(partial(self._begin, one))
