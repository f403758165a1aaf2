"""What a chart or a map shows, as a table: from the widget itself, or from what it says of itself in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from game.kit.access.semantics import Node
from game.kit.widget import Widget
from game.kit.widgets.table import Table
from game.text.language import translate as _

DRAWN = ("chart", "map", "slider")
"""Roles of what is drawn; a slider counts where something is drawn on it, line by line."""


@dataclass(frozen=True, slots=True)
class Tabular:
    """The name of what is drawn, the heads of the columns, and the rows: as many texts each as there are heads."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@runtime_checkable
class Drawn(Protocol):
    """A widget that knows the figures behind what it draws."""

    def tabular(self) -> Tabular | None:
        """Return them; None while it shows none."""


def tabulars(widgets: Iterable[Widget]) -> Iterator[Tabular]:
    """Yield a table for each chart and map among some widgets, each once."""
    seen = set()
    for widget in widgets:
        found = widget.tabular() if isinstance(widget, Drawn) else _told(widget)
        if found is not None and found.rows and found not in seen:
            seen.add(found)
            yield found


def _told(widget: Widget) -> Tabular | None:
    """What a widget without figures of its own says: its parts line by line, or else its words one by one."""
    node = None if isinstance(widget, Table) else widget.spoken()
    if node is None or node.role not in DRAWN or (node.role == "slider" and not node.children):
        return None
    heads = (_("What"), _("How much"))
    if node.children:
        return Tabular(node.name, heads, tuple((one.name, one.value) for one in node.children))
    return Tabular(node.name, (_("What it shows"),), tuple((one,) for one in _words(node)))


def _words(node: Node) -> list[str]:
    return [one for one in node.value.split("; ") if one]
