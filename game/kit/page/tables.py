"""The charts and maps of a page as tables: one key away from each of them."""

from collections.abc import Sequence
from itertools import groupby

from game.kit.access.tabular import Tabular, tabulars
from game.kit.drawing.theme import GUTTER, MARGIN, PAD
from game.kit.layout import Column, Row
from game.kit.page.command import Answer, Say
from game.kit.page.scene import Push, Scene
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label, heading
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.table import Heading, Table, figures
from game.kit.widgets.top_bar import top_bar
from game.text.language import message
from game.text.language import translate as _

SHEET, HEAD = 384, 3
"""Width of a sheet that has others beside it, and how many rows its name and its edges are as high as."""


class Tables(Scene):
    """What is drawn on the page below, as tables."""

    name = message("As tables")
    advice = message("Every chart and map of the page, with the figures it is drawn from. Esc or F8 leads back.")
    first = "tables"

    def __init__(self, about: str, found: Sequence[Tabular]) -> None:
        self._about, self._found = about, found

    @property
    def title(self) -> str:
        """Of which page."""
        return _("{page}, as tables").format(page=self._about)

    def build(self) -> Widget:
        """Each on a sheet: the narrow ones side by side, as many as there is room for, the wide ones on their own."""
        columns = max(1, int((self.context.space[0] - MARGIN) // (SHEET + GUTTER)))
        parts: list[Widget] = []
        for wide, group in groupby(self._found, lambda one: columns == 1 or self._is_wide(one)):
            run = tuple(group)
            parts += [_sheet(one) for one in run] if wide else [_beside(run, columns)]
        inside = ScrollArea(Column(parts, gap=GUTTER, pad=(MARGIN, GUTTER)), self.title, key="tables", grow=1)
        return Column([top_bar(self), inside])

    def _is_wide(self, one: Tabular) -> bool:
        look = self.context.look
        return max(_table(one).span(look)[0], heading(one.name).span(look)[0]) > look.px(SHEET - 2 * PAD)


def _sheet(one: Tabular) -> Widget:
    return Card([heading(one.name), _table(one)], gap=8, name=one.name)


def _beside(found: Sequence[Tabular], columns: int) -> Widget:
    """Tables in columns, each in the one that is shortest so far."""
    stacks: list[list[Tabular]] = [[] for _column in range(min(columns, len(found)))]
    for one in found:
        min(stacks, key=lambda stack: sum(HEAD + len(above.rows) for above in stack)).append(one)
    made = [Column([_sheet(one) for one in stack], gap=GUTTER, width=SHEET) for stack in stacks]
    return Row(made, gap=GUTTER, align="start")


def _table(one: Tabular) -> Widget:
    if len(one.heads) == 1:
        return Column([Label(row[0]) for row in one.rows], gap=4)
    columns = zip(*one.rows, strict=True)
    heads = [
        figures(head) if all(map(_is_figure, column)) else Heading(head)
        for head, column in zip(one.heads, columns, strict=True)
    ]
    return Table(one.name, heads, list(one.rows))


def _is_figure(text: str) -> bool:
    return not text or not any(part.isalpha() for part in text)


def tables_of(scene: Scene) -> Answer:
    """Show what is drawn on a scene as tables, or say that nothing is."""
    found = tuple(tabulars(scene.standing()))
    return (
        Push(Tables(scene.title, found))
        if found
        else Say(_("There is no chart or map on this page: all of it is written."))
    )


def turned_into_tables(scene: Scene) -> Answer:
    """Show a scene as tables, or from its tables the scene again."""
    return scene.on_back() if isinstance(scene, Tables) else tables_of(scene)
