"""The bar on top of every page: wordmark, where one is, the steps of a ballot, and what is always at hand."""

from collections.abc import Sequence

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BAR_TOP, BODY, BODY_BOLD, FIGURE_KEY, MARGIN, NEAR, PAD, Token, Type
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act
from game.kit.page.scene import Scene
from game.kit.widget import Span, Widget, current
from game.kit.widgets.button import icon_button
from game.kit.widgets.control import Control
from game.kit.widgets.example import Examples, nothing
from game.kit.widgets.label import Label
from game.kit.widgets.rule import Rule
from game.text.language import translate as _

NARROW = 560
"""Width of a window, in design units, below which there is no room for the wordmark."""

INK_BAR = 4
CHEVRON = 14
LEAST_PLACE = 96
"""Width that is left for the name of a level, however long it is."""


class Step(Control):
    """One of the pages of a ballot, in their order; the present one is bold on a bar of ink."""

    text: str
    action: Act
    chosen: bool = False
    first: bool = False

    tall = BAR_TOP

    def use(self) -> None:
        """Go there."""
        if not self.chosen:
            self.act(self.action)

    def _lead(self, look: Look) -> int:
        return 0 if self.first else look.px(CHEVRON + NEAR)

    def measure_span(self, look: Look) -> Span:
        """The word, bold or not, and the chevron before it."""
        wide = look.text.width(self.text, BODY_BOLD) + 2 * look.px(NEAR) + self._lead(look)
        return wide, wide

    def paint(self, pen: Pen) -> None:
        """Draw chevron, word and bar."""
        look = pen.look
        lead = self._lead(look)
        if lead:
            spot = (self.rect.left + lead // 2, self.rect.centery + look.px(2))
            pen.icon("chevron_right", spot, CHEVRON, "quiet")
        kind = BODY_BOLD if self.chosen else BODY
        word = pygame.Rect(self.rect.left + lead, self.rect.top, self.rect.w - lead, self.rect.h)
        top = word.centery - look.text.line_height(kind) // 2 + look.px(2)
        tone: Token = "edge" if not self.enabled() else "ink" if self.chosen or self.hovered else "quiet"
        pen.text(self.text, kind, tone, (word.centerx, top), "middle")
        if self.chosen:
            bar = look.px(INK_BAR)
            pen.fill(pygame.Rect(word.left, word.bottom - bar, word.w, bar), "ink" if self.enabled() else "edge")

    def ring_area(self) -> pygame.Rect:
        """The ring stays inside the bar."""
        lead = self._lead(self.host.look)
        inset = self.host.look.px(NEAR)
        return pygame.Rect(self.rect.left + lead, self.rect.top + inset, self.rect.w - lead, self.rect.h - 2 * inset)

    def spoken(self) -> Node | None:
        """Where it leads, and whether one is there."""
        states = ("checked",) if self.chosen else ()
        return Node("link", self.text, states=states, actions=("press",))


class Bar(Row):
    """A row as high as the bar is, higher for larger text."""

    def measure_height(self, look: Look, width: int) -> int:
        """At least the height of the bar."""
        return max(look.type_px(BAR_TOP), Row.measure_height(self, look, width))


def two_lines(look: Look, text: str, kind: Type = BODY) -> int:
    """Return how many pixels the shortest two lines of a name need."""
    words = text.split()
    halves = ((" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words)))
    broken = (max(look.text.width(half, kind) for half in pair) for pair in halves)
    return min(broken, default=look.text.width(text, kind))


class Place(Label):
    """Where one is: the name in one line, or in two where room is short; a very long one takes more."""

    def measure_span(self, look: Look) -> Span:
        """At least as wide as the shortest two lines, or as is left for a very long name."""
        text = " ".join(current(self.text).split())
        return min(two_lines(look, text, self.kind), look.px(LEAST_PLACE)), look.text.width(text, self.kind)


def top_bar(
    scene: Scene,
    place: str | None = None,
    *,
    steps: Sequence[Widget] = (),
    right: Sequence[Widget] = (),
    back: bool = True,
    narrow: bool | None = None,
) -> Column:
    """The bar: `place` names the level, else the page; `right` comes before help and menu.

    A `narrow` bar has no wordmark; where nothing is said, that is one in a small window.
    """
    narrow = scene.context.space[0] < NARROW if narrow is None else narrow
    left: list[Widget | None] = [
        icon_button(_("Back"), scene.on_back, "arrow_left", "back") if back else None,
        None if narrow else Label("99.93", FIGURE_KEY, wrap=False),
        None if narrow else Rule("edge", upright=True, height=22),
        Place(scene.title if place is None else place, BODY, "quiet", heading=True),
    ]
    ends = (
        icon_button(_("Help"), scene.on_help, "question", "help"),
        icon_button(_("Menu"), scene.on_menu, "menu"),
    )
    bar = Bar(
        [
            Row(left, gap=PAD, align="middle"),
            Spacer(),
            Row(steps),
            Spacer(),
            *right,
            Row(ends, gap=NEAR, align="middle"),
        ],
        gap=PAD,
        pad=(MARGIN, 0),
        align="middle",
    )
    return Column([bar, Rule("ink", double=True)])


class _Bare(Scene):
    """What a bar stands on."""

    title = "Page"

    def build(self) -> Widget:
        """Nothing."""
        return Column([])


def examples() -> Examples:
    """Two steps, and a narrow bar."""
    return {
        "step": lambda: Row([Step("Country", nothing, first=True), Step("Count", nothing, chosen=True)]),
        "top bar": lambda: top_bar(_Bare(), narrow=True),
    }
