"""Which acts of the rules the map shows now, and how far each is: by the hour of the day, or one after another."""

from collections.abc import Sequence

from game.explain.map.acts import Act, Kind
from game.ui.pages.country.hexagons.acts import STILL, Marks
from game.ui.pages.country.seen import SeenRecords

HOURS: dict[Kind, tuple[float, float]] = {
    "leave": (0.0, 0.12),
    "join": (0.0, 0.12),
    "call": (0.12, 0.85),
    "put_in": (0.85, 1.0),
}
"""The part of the polling day in which acts of a kind are shown; sheets are written after it."""

SECONDS = 1.4
"""How long one act is shown where no day runs."""


class Performance:
    """Acts that are shown once, one after another, each as long as the others; still ones stay."""

    def __init__(self, seen: SeenRecords) -> None:
        self._seen = seen
        self._acts: Sequence[Act] = ()
        self._seconds = 0.0
        self._still = False

    @property
    def running(self) -> bool:
        """Whether anything is still to move."""
        return not self._still and self._seconds < SECONDS * len(self._acts)

    def show(self, part: str, *, still: bool) -> None:
        """Show what a part does under the present rules."""
        self._begin([one for one in self._seen.acts if one.part == part], still=still)

    def show_way_up(self, *, still: bool) -> None:
        """Show how sheets were rewritten on the way up."""
        self._begin([one for one in self._seen.acts if one.kind == "rewrite"], still=still)

    def _begin(self, acts: Sequence[Act], *, still: bool) -> None:
        self._acts, self._seconds, self._still = tuple(acts), 0.0, still

    def step(self, seconds: float) -> None:
        """Let time pass."""
        self._seconds += seconds

    def shown(self) -> tuple[Marks, ...]:
        """Return what is to be seen now."""
        if self._still:
            return tuple(_marks(act, STILL) for act in self._acts)
        if not self.running:
            return ()
        number, seconds = divmod(self._seconds, SECONDS)
        return (_marks(self._acts[int(number)], seconds / SECONDS),)


def by_day(acts: Sequence[Act], along: float) -> tuple[Marks, ...]:
    """Return the acts of a polling day, of which such a part has passed."""
    shown = []
    for act in acts:
        begins, ends = HOURS.get(act.kind, (1.0, 1.0))
        if begins < along < ends:
            shown.append(_marks(act, (along - begins) / (ends - begins)))
    return tuple(shown)


def _marks(act: Act, along: float) -> Marks:
    return Marks(act.kind, act.marks, along, act.words())
