"""How high a share stands in the chart: evenly, or so that 0, 0.07, 1 and 30 can all be told apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.explain.published.scale import SAMPLES, height
from game.explain.series.rows import DISSENT, Column
from game.text.language import translate as _

LARGE = 5.0
"""Per cent from which an even scale shows what was printed or struck out."""

STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50)
MOST_TICKS = 6


@dataclass(frozen=True, slots=True)
class Scale:
    """From ``low`` to ``high`` per cent; with ``ends``, small shares have more room."""

    low: float
    high: float
    ends: bool = False

    def height(self, percent: float) -> float:
        """Return how high a share stands, from 0 to 1."""
        if self.ends:
            return height(max(percent, 0.0), self.high)
        return min(1.0, max(0.0, (percent - self.low) / (self.high - self.low)))

    @property
    def ticks(self) -> list[tuple[float, str]]:
        """Shares that are written beside the scale."""
        if self.ends:
            return [(float(text), text) for text in (*SAMPLES, f"{self.high:g}") if float(text) <= self.high]
        step = next(one for one in STEPS if (self.high - self.low) / one <= MOST_TICKS)
        count = round((self.high - self.low) / step)
        return [(self.low + index * step, f"{self.low + index * step:g}") for index in range(count + 1)]


def scale_for(columns: Iterable[Column], rows: Iterable[str]) -> Scale:
    """Return a scale on which these rows can be told apart."""
    found, rows = list(columns), list(rows)
    values = [one.values[name] for one in found for name in rows if name in one.values]
    if not set(rows) & set(DISSENT):
        return _down_from_100(min(values, default=0.0))
    moving = [one.values[name] for one in found for name in rows if name in one.values and name != "private"]
    top = max(values, default=1.0)
    if max(moving, default=0.0) < LARGE:
        return Scale(0.0, max(50.0, min(100.0, 10.0 * -(-top // 10))), ends=True)
    return Scale(0.0, min(100.0, 10.0 * -(-top // 10)))


def scale_words(scale: Scale) -> str:
    """Say from where to where a scale goes: it moves with what there is to show."""
    words = _("Scale: {low} to {high} %, small shares drawn larger.") if scale.ends else _("Scale: {low} to {high} %.")
    return words.format(low=f"{scale.low:g}", high=f"{scale.high:g}")


def _down_from_100(least: float) -> Scale:
    for room in (0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 50.0):
        if least >= 100.0 - room:
            return Scale(100.0 - room, 100.0)
    return Scale(0.0, 100.0)
