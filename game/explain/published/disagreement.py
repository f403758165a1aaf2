"""Where two sources print different figures for the same ballot: in words, and on a scale on which both can be seen."""

import math
from dataclasses import dataclass

from game.engine.publication.rounding import is_printed_percentage
from game.explain.vocabulary import published_figure
from game.history.published import Conflict, Published
from game.text.language import translate as _

STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0)


@dataclass(frozen=True, slots=True)
class Axis:
    """A short scale from ``low`` to ``high`` per cent that holds both figures."""

    low: float
    high: float
    own: str
    other: str

    def along(self, value: float) -> float:
        """Return how far along the scale a value lies, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)

    def text(self, end: float) -> str:
        """Return what stands below an end."""
        return f"{end:.2f}".rstrip("0").rstrip(".")


def axis_of(row: Published, conflict: Conflict) -> Axis | None:
    """Return the scale; None where either figure is no percentage or both are the same number."""
    own, other = row.figures.get(conflict.figure), conflict.printed
    if own is None or not is_printed_percentage(other) or float(own) == float(other):
        return None
    values = sorted((float(own), float(other)))
    step = next((step for step in STEPS if values[1] - values[0] <= step), STEPS[-1])
    low = math.floor(round(values[0] / step, 6)) * step
    high = math.ceil(round(values[1] / step, 6)) * step
    return Axis(max(0.0, low - step / 2), min(100.0, high + step / 2), own, other)


def disagreements(row: Published, conflict: Conflict) -> str:
    """Return what another source prints, how the two differ, and who prints it."""
    figure = published_figure(conflict.figure)
    own = row.figures.get(conflict.figure, "")
    said = _("{figure}: {printed} in another report").format(figure=figure, printed=conflict.printed)
    if own:
        said = _("{figure}: {own} here, {printed} in another report").format(
            figure=figure, own=own, printed=conflict.printed
        )
    return f"{said}. {_sentence(conflict.notes)} ({conflict.source})"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}." if text else ""
