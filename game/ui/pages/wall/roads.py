"""The roads to one figure: what was turned, how the share against shrank on the way, and who went there."""

from typing import Literal

import pygame

from game.classroom.wall import Road, Roads
from game.explain.part_names import part_name
from game.kit.access.semantics import Node
from game.kit.access.tabular import Tabular
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, CAPTION, FIGURE_KEY, PANEL
from game.kit.grid import Grid
from game.kit.layout import Column, Row, Spacer
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label
from game.kit.widgets.legend import LegendEntry
from game.text.language import translate as _
from game.text.language import translate_counted

MOST_ROADS, MOST_PARTS = 6, 3
BARS_WIDE, BARS_HIGH, BAR, GAP = 108, 64, 20, 6

Fill = Literal["gold", "truth", "report", "printed"]


class Shrinking(Widget):
    """Four bars: opponents in private, struck out on paper, passed on, printed."""

    road: Road

    fixed_size = True
    spread = (BARS_WIDE, BARS_WIDE)

    def natural_height(self, look: Look) -> int:
        """Always alike, so that roads can be compared."""
        return look.px(BARS_HIGH)

    @property
    def _steps(self) -> tuple[tuple[float, Fill], ...]:
        road = self.road
        return (
            (road.private, "gold"),
            (road.paper, "truth"),
            (road.passed, "report"),
            (road.passed if road.printed is None else road.printed, "printed"),
        )

    def paint(self, pen: Pen) -> None:
        """Draw the bars on one scale, whose top is the largest."""
        look = pen.look
        most = max(*(share for share, _fill in self._steps), 0.01)
        foot = self.rect.bottom - look.stroke(2)
        for number, (share, fill) in enumerate(self._steps):
            high = max(look.px(3), round(share / most * (self.rect.h - look.px(4))))
            area = pygame.Rect(self.rect.left + number * look.px(BAR + GAP), foot - high, look.px(BAR), high)
            if fill == "report":
                pen.hatch(area, fine=True)
                pen.box(area, None, "vermilion", radius=0)
            elif fill == "gold":
                pen.box(area, "gold_fill", "ink", radius=0)
            else:
                pen.box(area, "teal" if fill == "truth" else "vermilion_text", radius=0)
        pen.fill(pygame.Rect(self.rect.left, foot, self.rect.w, look.stroke(2)), "ink")

    def tabular(self) -> Tabular:
        """The four shares."""
        names = (_("in private"), _("on paper"), _("passed on"), _("printed"))
        rows = tuple((name, f"{100 * share:.2f} %") for name, (share, _fill) in zip(names, self._steps, strict=True))
        return Tabular(_("Percentage against, on the way"), (_("Where"), _("Per cent")), rows)

    def spoken(self) -> Node | None:
        """The same in words."""
        sheet = self.tabular()
        return Node("figure", sheet.name, ", ".join(f"{name} {share}" for name, share in sheet.rows))


def roads_view(found: Roads, columns: int) -> Widget:
    """The roads to the figure that most of a class had printed, in so many columns."""
    told = translate_counted(
        "On our own pages, {count} of us printed {figure} % for. {roads} led there.",
        "On our own pages, {count} of us printed {figure} % for. {roads} led there.",
        found.pupils,
    )
    several = translate_counted("One road", "{count} roads", len(found.roads)).format(count=len(found.roads))
    words = told.format(count=found.pupils, figure=found.printed, roads=several)
    key = Row(
        [
            LegendEntry("gold", _("in private")),
            LegendEntry("truth", _("on paper")),
            LegendEntry("report", _("passed on")),
            LegendEntry("printed", _("printed")),
        ],
        gap=16,
    )
    cards: list[Widget] = [_card(road) for road in found.roads[:MOST_ROADS]]
    cards += [Spacer() for _space in range(-len(cards) % columns)]
    more = len(found.roads) - MOST_ROADS
    rest = [_("{count} more roads").format(count=more)] if more > 0 else []
    if found.elsewhere:
        others = _("{count} printed something else: {figures}")
        rest.append(others.format(count=found.elsewhere, figures=found.others_told))
    foot = Label(" · ".join(rest), CAPTION, "quiet") if rest else None
    return Column(
        [Label(words, PANEL, heading=True), key, Grid(cards, columns=(1,) * columns, gap=16, row_gap=16), foot], gap=12
    )


def _card(road: Road) -> Widget:
    names = [part_name(address.rpartition(".")[2]) for address in road.parts]
    more = len(names) - MOST_PARTS
    told = ", ".join(names[:MOST_PARTS]) or _("nothing was turned")
    if more > 0:
        told += " " + _("and {count} more").format(count=more)
    who = ", ".join(road.aliases)
    return Card(
        [
            Row(
                [
                    Shrinking(road),
                    Column([Label(str(len(road.aliases)), FIGURE_KEY), Label(told, BODY)], gap=2, grow=1),
                ],
                gap=16,
            ),
            Label(who, CAPTION, "quiet"),
        ],
        gap=8,
    )
