"""Whether texts speak to somebody who does or who looks on: asked at the first briefing, changed in the settings."""

from functools import partial

from game.explain.cast.telegrams import CONTENT_NOTE
from game.kit.drawing.theme import BODY_BOLD, CAPTION
from game.kit.layout import Column, Row
from game.kit.page.command import ActWith
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.picked import Choice
from game.kit.widgets.segment import Segment
from game.text.language import translate as _


def wording_choice(watching: bool | None, choose: ActWith[bool]) -> Widget:
    """Return the choice as it stands in the settings, with the note on what the game is about."""
    name = _("The texts say")
    choices = (Choice(False, _("You do it")), Choice(True, _("You watch")))
    return Column(
        [
            heading(_("Wording")),
            Label(name),
            Segment(name, choices, bool(watching), choose, key="watching"),
            caption(_(CONTENT_NOTE)),
        ],
        gap=8,
    )


def wording_question(choose: ActWith[bool]) -> Widget:
    """Return the card that asks once, before the first level."""
    return Card(
        [
            Label(_("Before you begin"), BODY_BOLD, heading=True),
            Label(_(CONTENT_NOTE), CAPTION),
            Label(_("How shall the texts speak to you? The settings change it again."), CAPTION, "quiet"),
            Row(
                [
                    Button(_("You do it"), partial(choose, False), key="doing"),
                    Button(_("You watch"), partial(choose, True), key="watching"),
                ],
                gap=12,
            ),
        ],
        gap=8,
    )
