"""Tables of facts that come with the game, row by row.

A table or a row that is damaged costs itself; `game.text.damage` is told.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from game.text.damage import missed
from game.text.language import translate as _
from game.text.shipped import UnusableError, table

FACTS = Path(__file__).parents[2] / "assets" / "facts"

Fields = Mapping[str, str]
Row = TypeVar("Row")


def rows_of(name: str, read: Callable[[Fields], Row]) -> Iterator[Row]:
    """Yield what is read from each whole row of ``assets/facts/NAME.csv``.

    `read` may raise `KeyError` or `ValueError`: the row is then left out.
    """
    path = FACTS / f"{name}.csv"
    try:
        rows = table(path, ())
    except UnusableError as damage:
        missed(path, damage.fault)
        return
    for row in rows:
        try:
            yield read(row)
        except (KeyError, ValueError):
            missed(path, _("not all of its rows are whole"))
