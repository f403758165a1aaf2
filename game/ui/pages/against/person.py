"""The right pane: one of them. Thought, hour, place, who could see, whose paper it could be, what would change it."""

from functools import partial

import pygame

from game.engine.data.election import Election
from game.explain.against.meeting import Met
from game.explain.against.words import hour_line, paper_line, place_line, seen_line, thought_line
from game.explain.person.chances import percent_text
from game.explain.station.words import number_text, title
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY_BOLD, CAPTION, FIGURE_FORECAST, PANEL
from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow, line_up
from game.kit.widgets.button import Button, icon_button
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label, caption
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.text.language import translate as _
from game.ui.pages.against.state import AgainstActs, AgainstState
from game.ui.pages.station.person.portrait import portrait
from game.ui.pages.station.person.support import SupportChart, support_words

PITCH = 6
SIDE = 3
LABEL, FIGURE = 178, 56


def person_pane(state: AgainstState, acts: AgainstActs) -> Widget:
    """Return the card of the open dot; while nobody is open, how to open one."""
    if state.dot < 0 and state.met is None:
        words = _("Choose a dot: each is somebody who struck the name out. Here you can read why.")
        inside: list[Widget] = [Label(_("One of them"), PANEL, heading=True), Label(words)]
        return Card(inside, gap=12, grow=1, name=_("One of them"))
    if state.met is None:
        head = Row([Label(_("working …"), PANEL, heading=True, grow=1), *_arrows(acts)], gap=8)
        return Card([head], pad=12, grow=1, name=_("One of them"))
    return _card(state, state.met, acts)


def _card(state: AgainstState, met: Met, acts: AgainstActs) -> Widget:
    election = state.election
    number = _("{number} of {all}").format(
        number=number_text(int(state.dots.sizes[: state.met_dot].sum()) + 1),
        all=number_text(state.steps.struck),
    )
    head = Row(
        [
            portrait(met.voter, report=False),
            Column([Label(title(met.voter), PANEL, heading=True), caption(number)], grow=1),
            *_arrows(acts),
        ],
        gap=8,
        align="middle",
    )
    told = Column([caption(place_line(election, met), "ink"), *_blocks(election, met)], gap=6)
    buttons = Row(
        [
            Button(_("Follow this paper"), acts.follow, main=True, key="follow"),
            Button(_("At the station"), acts.visit, key="visit"),
        ],
        gap=12,
    )
    body = ScrollArea(Column([told], pad=(2, 2)), _("About this person"), key=f"person {state.met_dot}", grow=1)
    return Card([head, body, buttons], gap=8, pad=12, grow=1, name=_("One of them"))


def _arrows(acts: AgainstActs) -> tuple[Widget, Widget]:
    return (
        icon_button(_("Person before"), partial(acts.step, -1), "chevron_left", "before"),
        icon_button(_("Person after"), partial(acts.step, 1), "chevron_right", "after"),
    )


def _blocks(election: Election, met: Met) -> list[Widget]:
    most = max((one.share for one in met.chances), default=1.0) or 1.0
    bars = [
        BarRow(one.label, one.share / most, percent_text(one.share), label_width=LABEL, figure_width=FIGURE)
        for one in met.chances
    ]
    return [
        Rule(),
        _titled(_("What they thought"), support_words(met.voter)),
        SupportChart(met.people, met.voter),
        caption(thought_line(met)),
        Rule(),
        _titled(_("When, and who could see")),
        caption(hour_line(met), "ink"),
        caption(seen_line(election, met), "ink"),
        Rule(),
        _titled(_("Whose paper is it?"), _("{count} on the roll").format(count=number_text(len(met.people.everyone)))),
        WhosePaper(met),
        Rule(),
        _titled(_("What would change it"), _("chance to strike")),
        *line_up(bars),
    ]


def _titled(words: str, note: str = "") -> Widget:
    return Row([Label(words, BODY_BOLD, heading=True, grow=1), caption(note)], gap=8, align="baseline")


class WhosePaper(Widget):
    """Everybody of the station as dots; in ink those who could have cast this paper, and how many they are."""

    met: Met

    spread = (200, 320)

    def _across(self, look: Look, width: int) -> int:
        return max(1, width // look.px(PITCH))

    def _crowd_high(self, look: Look, width: int) -> int:
        return -(-len(self.met.people.everyone) // self._across(look, width)) * look.px(PITCH) + look.px(8)

    def _beside(self, look: Look) -> int:
        return look.text.width(number_text(self.met.people.anonymity.seen), FIGURE_FORECAST) + look.px(12)

    def measure_height(self, look: Look, width: int) -> int:
        """The crowd, and the figure with its words."""
        lines = look.text.wrap(paper_line(self.met), CAPTION, max(1, width - self._beside(look)))
        words = len(lines) * look.text.line_height(CAPTION)
        return self._crowd_high(look, width) + max(words, look.text.line_height(FIGURE_FORECAST))

    def paint(self, pen: Pen) -> None:
        """Draw dots, figure and words."""
        look, across = pen.look, self._across(pen.look, self.rect.w)
        pitch, side, could = look.px(PITCH), look.px(SIDE), self.met.people.anonymity.seen
        for number in range(len(self.met.people.everyone)):
            row, place = divmod(number, across)
            area = pygame.Rect(self.rect.left + place * pitch, self.rect.top + row * pitch, side, side)
            pen.fill(area.inflate(1, 1) if number < could else area, "ink" if number < could else "line")
        top = self.rect.top + self._crowd_high(look, self.rect.w)
        pen.text(number_text(could), FIGURE_FORECAST, "ink", (self.rect.left, top))
        left = self.rect.left + self._beside(look)
        for line in look.text.wrap(paper_line(self.met), CAPTION, max(1, self.rect.right - left)):
            pen.text(line, CAPTION, "ink", (left, top + look.px(6)))
            top += look.text.line_height(CAPTION)

    def spoken(self) -> Node | None:
        """How many could have cast it."""
        return Node("figure", _("Whose paper is it?"), paper_line(self.met))
