"""The levels: chapters of cards, each with the technique it teaches and the seals earned in it."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain, groupby

from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, CAPTION_BOLD, MARGIN
from game.kit.grid import Grid
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act, ActWith
from game.kit.page.scene import Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label, heading
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.top_bar import top_bar
from game.level.head import Head
from game.level.load import Level
from game.session.standing import SEALS
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.lessons.stamp import SealStamp
from game.ui.pages.lessons.where import where_it_is

CARD = 290
"""Design units a card wants to be wide."""

STAMP = 36
GAP, BAR = 16, 12
"""Between the cards, and for the bar that scrolls them."""


class Levels(Scene):
    """Choose what to play; ``seals`` tells which seals were earned in a level, ``start`` begins it."""

    name = message("Levels")
    advice = message(
        "Every level adds one rule. Play them in any order; the first one shows you round.\n"
        "Three seals can be earned in each: its goal, understanding, and economy."
    )

    def __init__(
        self,
        levels: Sequence[Level],
        seals: Callable[[str], frozenset[str]],
        start: ActWith[Level],
        open_file: Act | None = None,
        enter_code: Act | None = None,
    ) -> None:
        self._levels = levels
        self._seals = seals
        self._start = start
        self._open_file = open_file
        self._enter_code = enter_code

    def first_focus(self) -> str:
        """The first level whose goal was not reached."""
        still = (one for one in self._levels if "goal" not in self._seals(one.name))
        level = next(chain(still, self._levels), None)
        return "open file" if level is None else f"level {level.name}"

    def build(self) -> Widget:
        """The chapters below each other."""
        columns = max(1, int((self.context.space[0] - 2 * MARGIN) // CARD))
        chapters: list[Widget] = [
            self._chapter(name, list(members), columns)
            for name, members in groupby(self._levels, key=lambda one: one.head.chapter)
        ]
        if self._enter_code is not None:
            given = Label(_("A code on the board or on your sheet?"), BODY)
            chapters.insert(
                0,
                Row([given, Button(_("Enter a code"), self._enter_code, key="code"), Spacer()], gap=16, align="middle"),
            )
        if self._open_file is not None and not self.context.preferences.teacher_lock:
            chapters.append(Row([Button(_("Open a level file"), self._open_file, key="open file"), Spacer()]))
        body = ScrollArea(Column(chapters, gap=28, pad=(MARGIN, 20)), key="body", grow=1, name=_("Levels"))
        return Column([top_bar(self), body])

    def _chapter(self, name: str, members: Sequence[Level], columns: int) -> Widget:
        width = (self.context.grown(self.context.space[0]) - 2 * MARGIN - BAR - GAP * (columns - 1)) / columns
        cards: list[Widget] = [self._card(level) for level in members]
        cards += [Spacer() for _space in range(-len(cards) % columns)]
        for card in cards:
            card.width = width
        return Column([heading(_(name)), Grid(cards, columns=(0,) * columns, gap=GAP, row_gap=GAP)], gap=12)

    def _card(self, level: Level) -> Widget:
        head = level.head
        earned = self._seals(level.name)
        wanted = {"goal": head.goal, "understanding": head.questions, "economy": head.economy}
        seals = [SealStamp(seal, seal in earned, STAMP) for seal in SEALS if wanted[seal]]
        technique = _technique(head, told=bool(head.rule) or "goal" in earned)
        words = _("you watch: {role}") if self.context.preferences.watching else _("you are: {role}")
        role = words.format(role=_(head.role)) if head.role else _("you hold every knob")
        return Card(
            [
                Row(
                    [
                        Column(
                            [Label(_(head.title), BODY_BOLD, heading=True), Label(_(head.about), BODY)], gap=6, grow=1
                        ),
                        where_it_is(level),
                    ],
                    gap=12,
                ),
                Spacer(),
                Row([Label(technique, CAPTION_BOLD, "teal"), Spacer(), Label(role, CAPTION, "quiet")], gap=8),
                Row(seals, gap=20) if seals else Label(_("no seals to earn"), CAPTION, "quiet"),
            ],
            gap=8,
            action=partial(self._start, level),
            name=_(head.title),
            key=f"level {level.name}",
        )


def _technique(head: Head, *, told: bool) -> str:
    """What a level teaches; one that names no rule leaves it to the player to find out what is at work."""
    if head.technique is None:
        return _("free play") if head.riddle is None else _("a riddle")
    return _(head.technique.name) if told else _("to be found out")
