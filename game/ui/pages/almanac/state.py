"""What the panes of the almanac read: which rows are wanted, and which one is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.explain.published.rows import Wish
from game.history.published import Published
from game.kit.page.command import Act, ActWith

MARCH = "dprk_spa_2026"
"""The row that is open at first."""


@dataclass(eq=False)
class AlmanacState:
    """All rows, the wish, the rows that it leaves, and the chosen row, which stays chosen when the wish hides it."""

    rows: Sequence[Published]
    wish: Wish = field(default_factory=Wish)
    chosen: str = MARCH

    _shown: tuple[Wish, tuple[Published, ...]] | None = field(default=None, init=False, repr=False)

    @property
    def shown(self) -> tuple[Published, ...]:
        """The rows that are wanted, in their order."""
        if self._shown is None or self._shown[0] != self.wish:
            self._shown = self.wish, self.wish.of(self.rows)
        return self._shown[1]

    @property
    def row(self) -> Published:
        """The chosen row; where it is not among the rows, the first one."""
        return next((row for row in self.rows if row.id == self.chosen), self.rows[0])

    @property
    def place(self) -> int | None:
        """Where the chosen row stands among those shown."""
        return next((index for index, row in enumerate(self.shown) if row.id == self.row.id), None)


@dataclass(frozen=True, slots=True)
class AlmanacActs:
    """What the panes ask for."""

    choose: ActWith[str]
    wish: ActWith[Wish]
    solve: Act
    play: Act
    export: Act
    reports: Act
