"""Where everything in the flow chart stands: three columns of bars, the ribbons between them, and their labels.

One scale serves all bars, so that widths can be compared; a ribbon is never thinner than a hairline. Every bar has a
slot of its own, high enough for its label, so labels of a column cannot meet; the columns' labels stand in lanes of
their own. Nothing here knows pygame: places are plain numbers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from game.engine.data.columns import STANCES
from game.engine.flows import GHOST_NAME, GHOST_PAPER, NOBODY, OUTCOMES, Flow
from game.explain.count.strand import Knot, Strand

STANCE_ORDER = (*STANCES, NOBODY)
FATE_ORDER = (
    "unmarked", "cast_by_others", GHOST_PAPER, "struck_out", "spoiled", "stayed_home", GHOST_NAME, "away", "off_roll",
)  # fmt: skip
ORDERS: tuple[tuple[str, ...], ...] = (STANCE_ORDER, FATE_ORDER, OUTCOMES)
"""The bars of each column, from above."""

HALVINGS = 32
SAMPLES = 28
"""Steps of a ribbon's curve."""

Area = tuple[float, float, float, float]


def strands(flows: Sequence[Flow]) -> tuple[Strand, ...]:
    """The ribbons of both halves, in the order in which they leave their bars, from above."""
    left: dict[tuple[str, str], float] = {}
    for flow in flows:
        left[flow.stance, flow.fate] = left.get((flow.stance, flow.fate), 0) + flow.count
    found = [Strand(0, stance, fate, "", count, altered=False) for (stance, fate), count in left.items()]
    found += [Strand(1, flow.stance, flow.fate, flow.column, flow.count, flow.altered) for flow in flows]
    return tuple(sorted(found, key=_leaving))


def _ranks(strand: Strand) -> tuple[int, int, int]:
    column = OUTCOMES.index(strand.column) if strand.column else 0
    return STANCE_ORDER.index(strand.stance), FATE_ORDER.index(strand.fate), column


def _leaving(strand: Strand) -> tuple[int, int, int, int]:
    stance, fate, column = _ranks(strand)
    return (0, stance, fate, 0) if strand.half == 0 else (1, fate, column, stance)


def _arriving(strand: Strand) -> tuple[int, int, int, int]:
    stance, fate, column = _ranks(strand)
    return (0, fate, stance, 0) if strand.half == 0 else (1, column, fate, stance)


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A strand in its place: where its upper edge begins and ends, and how thick it is."""

    strand: Strand
    left: float
    right: float
    start: float
    end: float
    thick: float

    def top_at(self, x: float) -> float:
        """Where its upper edge is at a place across."""
        part = min(1.0, max(0.0, (x - self.left) / (self.right - self.left)))
        return self.start + (self.end - self.start) * (3 - 2 * part) * part**2

    def distance(self, x: float, y: float) -> float:
        """How far above or below it a point is; infinite beside it."""
        if not self.left <= x <= self.right:
            return float("inf")
        top = self.top_at(x)
        return max(0.0, top - y, y - top - self.thick)

    def edges(self) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
        """Its upper and its lower edge, from left to right."""
        across = [self.left + (self.right - self.left) * step / SAMPLES for step in range(SAMPLES + 1)]
        upper = [(x, self.top_at(x)) for x in across]
        return upper, [(x, y + self.thick) for x, y in upper]


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes in pixels: of hairlines, bars, gaps, and of the labels, in one line and in two, with their widths."""

    hair: float
    bar: float
    gap: float
    near: float
    one_line: float
    two_lines: float
    widths: Mapping[Knot, tuple[float, float]]

    def widest(self, column: int, *, stacked: bool) -> float:
        """The widest label of a column, in one line or in two."""
        return max((pair[stacked] for knot, pair in self.widths.items() if knot[0] == column), default=0.0)


class Plate(NamedTuple):
    """The place of a bar's label, and whether it has two lines."""

    area: Area
    stacked: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything in its place. ``scale`` is how many pixels one person or paper is high."""

    bars: Mapping[Knot, Area]
    ribbons: tuple[Ribbon, ...]
    plates: Mapping[Knot, Plate]
    scale: float


def knots(found: Sequence[Strand]) -> tuple[Knot, ...]:
    """The bars that are needed, column by column, from above."""
    there = {strand.start for strand in found} | {strand.end for strand in found}
    return tuple((column, name) for column, names in enumerate(ORDERS) for name in names if (column, name) in there)


def least_width(measures: Measures) -> float:
    """The width below which labels would not fit into their lanes."""
    lanes = sum(measures.widest(column, stacked=True) for column in range(3))
    return 3 * measures.bar + lanes + 8 * measures.near


def least_height(found: Sequence[Strand], measures: Measures, width: float, room: float) -> float:
    """The height at which every label has its slot and the bars have some room besides."""
    slots = _slots(_counts(found), measures, _stacked(found, measures, width), 0.0)
    return max(_total(slots, column, measures.gap) for column in range(3)) + room


def lay(found: Sequence[Strand], measures: Measures, width: float, height: float) -> Layout:
    """Find the largest scale at which everything fits, and give everything its place."""
    stacked = _stacked(found, measures, width)
    counts = _counts(found)
    low, high = 0.0, height / max(1.0, sum(strand.count for strand in found if strand.half == 0))
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        slots = _slots(counts, measures, stacked, middle)
        fits = all(_total(slots, column, measures.gap) <= height for column in range(3))
        low, high = (middle, high) if fits else (low, middle)
    return _placed(found, measures, stacked, _columns(measures, width)[0], low)


def _stacked(found: Sequence[Strand], measures: Measures, width: float) -> dict[Knot, bool]:
    """Which labels need two lines: all at the right edge, and those too wide for their lane."""
    lanes = _columns(measures, width)[1]
    return {knot: knot[0] == 2 or measures.widths[knot][0] > lanes[knot[0]] for knot in knots(found)}


def _columns(measures: Measures, width: float) -> tuple[list[float], list[float]]:
    """The left edges of the three columns of bars, and the widths of the lanes beside them."""
    near, bar = measures.near, measures.bar
    right = measures.widest(2, stacked=True) + near
    inner = width - 3 * bar - right
    least = measures.widest(0, stacked=True) + 2 * near
    most = inner - measures.widest(1, stacked=True) - 4 * near
    first = min(max(least, 0.42 * inner), max(least, most))
    lefts = [0.0, bar + first, width - right - bar]
    return lefts, [first - 2 * near, inner - first - 3 * near, right]


def _thick(strand: Strand, measures: Measures, scale: float) -> float:
    return max(measures.hair, strand.count * scale)


Counts = Mapping[Knot, tuple[list[float], list[float]]]
"""What leaves each bar and what arrives there, ribbon by ribbon."""


def _counts(found: Sequence[Strand]) -> Counts:
    counts: dict[Knot, tuple[list[float], list[float]]] = {knot: ([], []) for knot in knots(found)}
    for strand in found:
        counts[strand.start][0].append(strand.count)
        counts[strand.end][1].append(strand.count)
    return counts


def _slots(
    counts: Counts, measures: Measures, stacked: Mapping[Knot, bool], scale: float
) -> dict[Knot, tuple[float, float]]:
    """Height of each bar, as high as the ribbons on the side that needs more, and of the slot it stands in."""
    slots, hair = {}, measures.hair
    for knot, sides in counts.items():
        extent = max(sum([max(hair, count * scale) for count in side]) for side in sides)
        label = measures.two_lines if stacked[knot] else measures.one_line
        slots[knot] = (extent, max(extent, label))
    return slots


def _total(slots: Mapping[Knot, tuple[float, float]], column: int, gap: float) -> float:
    heights = [slot for knot, (_, slot) in slots.items() if knot[0] == column]
    return sum(heights) + gap * (len(heights) - 1)


def _placed(
    found: Sequence[Strand], measures: Measures, stacked: Mapping[Knot, bool], lefts: Sequence[float], scale: float
) -> Layout:
    bars: dict[Knot, Area] = {}
    plates: dict[Knot, Plate] = {}
    tops = [0.0, 0.0, 0.0]
    for knot, (extent, slot) in _slots(_counts(found), measures, stacked, scale).items():
        column, top = knot[0], tops[knot[0]]
        bars[knot] = (lefts[column], top + (slot - extent) / 2, measures.bar, extent)
        plates[knot] = _plate(knot, bars[knot], (top, slot), measures, two=stacked[knot])
        tops[column] = top + slot + measures.gap
    return Layout(bars, _ribbons(found, measures, bars, scale), plates, scale)


def _plate(knot: Knot, bar: Area, slot: tuple[float, float], measures: Measures, *, two: bool) -> Plate:
    """A label beside its bar; in two lines where the bar is high enough, and near its upper end."""
    roomy = slot[1] >= measures.two_lines + 2 * measures.near
    two = two or roomy
    high = measures.two_lines if two else measures.one_line
    top = slot[0] + (measures.near if roomy else (slot[1] - high) / 2)
    left = bar[0] + bar[2] + measures.near
    return Plate((left, top, measures.widths[knot][two], high), two)


def _ribbons(
    found: Sequence[Strand], measures: Measures, bars: Mapping[Knot, Area], scale: float
) -> tuple[Ribbon, ...]:
    starts = _offsets(sorted(found, key=_leaving), measures, bars, scale, leaving=True)
    ends = _offsets(sorted(found, key=_arriving), measures, bars, scale, leaving=False)
    ribbons = []
    for strand in found:
        left = bars[strand.start][0] + measures.bar
        right = bars[strand.end][0]
        ribbons.append(Ribbon(strand, left, right, starts[strand], ends[strand], _thick(strand, measures, scale)))
    return tuple(ribbons)


def _offsets(
    ordered: Sequence[Strand], measures: Measures, bars: Mapping[Knot, Area], scale: float, *, leaving: bool
) -> dict[Strand, float]:
    """Where the upper edge of each ribbon meets its bar, stacked in this order."""
    tops = {knot: area[1] for knot, area in bars.items()}
    found = {}
    for strand in ordered:
        knot = strand.start if leaving else strand.end
        found[strand] = tops[knot]
        tops[knot] += _thick(strand, measures, scale)
    return found
