"""The charts and maps of a page as tables: one key away from each of them."""

from collections.abc import Sequence

from game.kit.access.tabular import Tabular, tabulars
from game.kit.drawing.theme import GUTTER, MARGIN
from game.kit.layout import Column
from game.kit.page.command import Answer, Say
from game.kit.page.scene import Push, Scene
from game.kit.widget import Widget
from game.kit.widgets.label import Label, heading
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.table import Heading, Table, figures
from game.kit.widgets.top_bar import top_bar
from game.text.language import message
from game.text.language import translate as _

NARROW = 720


class Tables(Scene):
    """What is drawn on the page below, as tables."""

    name = message("As tables")
    advice = message("Every chart and map of the page, with the figures it is drawn from. Esc or F8 leads back.")
    first = "tables"

    def __init__(self, about: str, found: Sequence[Tabular]) -> None:
        super().__init__()
        self._about, self._found = about, found

    @property
    def title(self) -> str:
        """Of which page."""
        return _("{page}, as tables").format(page=self._about)

    def build(self) -> Widget:
        """One below the other."""
        parts = [Column([heading(one.name), _table(one)], gap=8) for one in self._found]
        inside = ScrollArea(Column(parts, gap=GUTTER, pad=(MARGIN, GUTTER)), self.title, key="tables", grow=1)
        return Column([top_bar(self, self.title, back=True), inside])


def _table(one: Tabular) -> Widget:
    if len(one.heads) == 1:
        return Column([Label(row[0]) for row in one.rows], gap=4, most=NARROW)
    columns = zip(*one.rows, strict=True)
    heads = [
        figures(head) if all(map(_is_figure, column)) else Heading(head)
        for head, column in zip(one.heads, columns, strict=True)
    ]
    return Table(one.name, heads, list(one.rows), cross="start")


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
