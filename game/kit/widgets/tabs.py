"""Tabs: one of several things at a time, with a strip of titles; and panes, which become tabs where room is short."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, BODY_BOLD, NEAR, Token
from game.kit.page.focus import shown_below
from game.kit.widget import Span, Widget
from game.kit.widgets.example import Examples
from game.kit.widgets.label import Label
from game.kit.widgets.picked import Picked
from game.kit.widgets.scroll import ScrollArea

STRIP = 32
INK_BAR = 4
BELOW_STRIP = 12
LEAST_PANE = 80


class TabStrip(Picked):
    """The titles in a row: one Tab stop, and the arrow keys go from one to the next."""

    titles: Sequence[str]
    turned: Callable[[], None]
    chosen: int = 0
    name: str = field(default="", kw_only=True)

    def _wide(self, look: Look, title: str) -> int:
        return look.text.width(title, BODY_BOLD) + 2 * look.px(NEAR)

    def measure_span(self, look: Look) -> Span:
        """All titles; where room is short they go on below."""
        widths = [self._wide(look, title) for title in self.titles]
        return max(widths, default=0), sum(widths) + look.px(NEAR) * max(0, len(widths) - 1)

    def measure_height(self, look: Look, width: int) -> int:
        """As many rows as are needed."""
        areas = self._areas(look, width)
        return max((area.bottom for area in areas), default=0)

    def _areas(self, look: Look, width: int) -> list[pygame.Rect]:
        """Where each title is, from the corner of the strip."""
        areas = []
        left, top, high = 0, 0, look.type_px(STRIP)
        for title in self.titles:
            wide = self._wide(look, title)
            if left and left + wide > width:
                left, top = 0, top + high
            areas.append(pygame.Rect(left, top, wide, high))
            left += wide + look.px(NEAR)
        return areas

    def paint(self, pen: Pen) -> None:
        """Draw the titles over a rule, the chosen one bold on a bar of ink."""
        look = pen.look
        thin = look.stroke(1)
        pen.fill(pygame.Rect(self.rect.left, self.rect.bottom - thin, self.rect.w, thin), "line")
        for index, (title, place) in enumerate(zip(self.titles, self.places(), strict=True)):
            on = index == self.chosen
            kind = BODY_BOLD if on else BODY
            top = place.centery - look.text.line_height(kind) // 2 - look.px(2)
            tone: Token = "edge" if not self.enabled() else "ink" if on else "quiet"
            pen.text(title, kind, tone, (place.centerx, top), "middle")
            if on:
                bar = look.px(INK_BAR)
                pen.fill(pygame.Rect(place.left, place.bottom - bar, place.w, bar), "ink" if self.enabled() else "edge")

    def places(self) -> Sequence[pygame.Rect]:
        """Where each title is."""
        return [area.move(self.rect.topleft) for area in self._areas(self.host.look, self.rect.w)]

    def picked(self) -> int:
        """The chosen one."""
        return self.chosen

    def pick(self, index: int) -> None:
        """Show another one."""
        self.chosen = index
        self.turned()

    def spoken(self) -> Node | None:
        """The titles, and which is chosen."""
        said = self.titles[self.chosen] if self.titles else ""
        options = [self.option(index, title) for index, title in enumerate(self.titles)]
        return self.in_words(self.name or said, said, options, "tab list")


@dataclass(frozen=True, slots=True)
class Pane:
    """A titled widget and the least width it is of use at, in design units; 0 takes what the widget needs."""

    title: str
    inside: Widget
    least: float = 0
    grow: float = 1


class Tabs(Widget):
    """Shows one pane at a time. Which one is kept across rebuilds, so give it a key."""

    panes: Sequence[Pane]
    name: str = ""
    start: int = field(default=0, kw_only=True)

    strip: TabStrip = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Make the strip."""
        self.strip = TabStrip([pane.title for pane in self.panes], self._turned, self.start, name=self.name)

    def children(self) -> Sequence[Widget]:
        """The strip and every pane."""
        return (self.strip, *(pane.inside for pane in self.panes))

    def shown(self) -> Sequence[Widget]:
        """The strip and the chosen pane."""
        return (self.strip, self.panes[self.strip.chosen].inside)

    def adopt(self, former: Widget) -> None:
        """Keep the chosen pane."""
        if isinstance(former, Tabs):
            self.strip.chosen = min(former.strip.chosen, len(self.panes) - 1)

    def _turned(self) -> None:
        """Another title was chosen: show its pane."""
        self.forget()
        self.changed()
        for inner in shown_below(self):
            inner.refresh()

    def measure_height(self, look: Look, width: int) -> int:
        """The strip and the chosen pane."""
        strip, pane = self.shown()
        return strip.height_at(look, width) + look.px(BELOW_STRIP) + pane.height_at(look, width)

    def arrange(self, look: Look) -> None:
        """The strip above, the pane below."""
        strip, pane = self.shown()
        high = strip.height_at(look, self.rect.w)
        strip.place(look, pygame.Rect(self.rect.left, self.rect.top, self.rect.w, high))
        top = self.rect.top + high + look.px(BELOW_STRIP)
        pane.place(look, pygame.Rect(self.rect.left, top, self.rect.w, self.rect.bottom - top))

    def spoken(self) -> Node | None:
        """A group."""
        return Node("group", self.name) if self.name else None


class PaneArea(ScrollArea):
    """One pane: what is too high for it scrolls inside it, so that the page around it stands still."""

    least: float = field(default=LEAST_PANE, kw_only=True)

    def measure_span(self, look: Look) -> Span:
        """As wide as what is inside: a pane folds before it scrolls sideways."""
        return Widget.measure_span(self, look)

    def measure_height(self, look: Look, width: int) -> int:
        """As high as what is inside, up to the least height."""
        return min(Widget.measure_height(self, look, width), look.px(self.least))

    def spoken(self) -> Node | None:
        """A scroll area while there is more than fits; else a box like any other."""
        return Node("scroll", self.name, actions=("scroll",)) if self.scrolls() else None


class Panes(Tabs):
    """Panes side by side where there is room for all of them, tabs where there is not; each scrolls by itself."""

    gap: float = field(default=24, kw_only=True)
    whole: bool = field(default=False, kw_only=True)
    """Whether they are as high as what is inside, because something around them scrolls already."""
    together: bool = field(default=False, kw_only=True)
    """Whether a tab holds as many of them side by side as it has room for."""

    folded: bool = field(default=False, init=False, repr=False)
    """Whether they are tabs now."""

    _groups: Sequence[Sequence[int]] = field(default=(), init=False, repr=False)
    """The panes of each tab."""

    def __post_init__(self) -> None:
        """Make the strip, and let each pane scroll that does not yet."""
        super().__post_init__()
        if not self.whole:
            self.panes = [self._scrolling(pane) for pane in self.panes]

    @staticmethod
    def _scrolling(pane: Pane) -> Pane:
        inside = pane.inside
        return pane if isinstance(inside, ScrollArea) else replace(pane, inside=PaneArea(inside, pane.title))

    def turn_to(self, index: int) -> None:
        """Show the tab of a pane."""
        self.strip.choose(next(number for number, group in enumerate(self._groups) if index in group))

    def shown(self) -> Sequence[Widget]:
        """All panes, or the strip and one of them."""
        inside = [self.panes[index].inside for index in self._beside()]
        return (self.strip, *inside) if self.folded else inside

    def _beside(self) -> Sequence[int]:
        """The panes that stand side by side now."""
        return self._groups[self.strip.chosen] if self.folded else range(len(self.panes))

    def _least(self, look: Look) -> list[int]:
        return [max(look.px(pane.least), pane.inside.span(look)[0]) for pane in self.panes]

    def _fold(self, look: Look, width: int) -> None:
        least, gap = self._least(look), look.px(self.gap)
        self.folded = sum(least) + gap * (len(least) - 1) > width
        groups: list[list[int]] = []
        room = -1
        for index, wide in enumerate(least):
            room -= gap + wide
            if room < 0 or not self.together:
                groups.append([])
                room = width - wide
            groups[-1].append(index)
        self._groups = groups
        self.strip.titles = [" · ".join(self.panes[index].title for index in group) for group in groups]
        self.strip.chosen = min(self.strip.chosen, len(groups) - 1)

    def measure_span(self, look: Look) -> Span:
        """At least the widest pane, at best all of them."""
        spans = [pane.inside.span(look) for pane in self.panes]
        gaps = look.px(self.gap) * (len(spans) - 1)
        return max(least for least, _ in spans), sum(natural for _, natural in spans) + gaps

    def measure_height(self, look: Look, width: int) -> int:
        """The highest pane, or the chosen one below its strip."""
        self._fold(look, width)
        strip = self.strip.height_at(look, width) + look.px(BELOW_STRIP) if self.folded else 0
        return strip + max(pane.inside.height_at(look, wide) for pane, wide in self._widths(look, width))

    def _widths(self, look: Look, room: int) -> list[tuple[Pane, int]]:
        """What stands side by side at its least width, with the spare room shared among those that grow."""
        least = self._least(look)
        beside = [(self.panes[index], least[index]) for index in self._beside()]
        if self.folded and len(beside) == 1:
            return [(beside[0][0], room)]
        spare = room - sum(wide for _, wide in beside) - look.px(self.gap) * (len(beside) - 1)
        total = sum(pane.grow for pane, _ in beside) or 1
        return [(pane, wide + int(spare * pane.grow / total)) for pane, wide in beside]

    def arrange(self, look: Look) -> None:
        """Side by side, or as tabs."""
        self._fold(look, self.rect.w)
        left, top = self.rect.topleft
        if self.folded:
            high = self.strip.height_at(look, self.rect.w)
            self.strip.place(look, pygame.Rect(left, top, self.rect.w, high))
            top += high + look.px(BELOW_STRIP)
        for pane, wide in self._widths(look, self.rect.w):
            pane.inside.place(look, pygame.Rect(left, top, wide, self.rect.bottom - top))
            left += wide + look.px(self.gap)


def examples() -> Examples:
    """Two panes, one behind the other and side by side."""
    return {
        "tabs": lambda: Tabs((Pane("Page", Label("one")), Pane("Bench", Label("two"))), "Tabs", height=80),
        "panes": lambda: Panes(
            (Pane("Left", Label("one"), 80), Pane("Right", Label("two"), 80)), "Side by side", height=60
        ),
    }
