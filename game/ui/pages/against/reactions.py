"""What the world wrote about the printed 0.07 %, in one small place."""

from game.explain.against.reactions import Reaction, reactions
from game.kit.drawing.theme import BODY_BOLD
from game.kit.layout import Column
from game.kit.page.command import Answer
from game.kit.page.scene import Pop, Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.label import Label, caption
from game.text.language import message
from game.text.language import translate as _


class WhatTheWorldWrote(Scene):
    """Kinds of reaction below each other, each with its source."""

    overlay = True
    name = message("What the world wrote in March 2026")
    first = "close"

    def build(self) -> Widget:
        """The kinds."""
        kinds = [_kind(reaction) for reaction in reactions()]
        close = Button(_("Close"), self.on_close, main=True, key="close")
        return Column([Dialog(self.title, kinds, (close,), wide=600, grow=1)])

    def on_close(self) -> Answer:
        """Back to the page."""
        return Pop()


def _kind(reaction: Reaction) -> Widget:
    return Column(
        [
            Label(reaction.kind, BODY_BOLD, heading=True),
            Label(reaction.summary),
            caption(reaction.note, "ink"),
            caption(reaction.standing()),
        ],
        gap=2,
    )
