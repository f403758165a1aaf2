"""From ribbon to ribbon: along a half, over to the other half, and which of a bar's ribbons stands for it."""

from collections.abc import Sequence

from game.explain.count.strand import Knot, Strand
from game.ui.pages.count.flows.layout import Ribbon


def largest(strands: Sequence[Strand], knot: Knot) -> Strand:
    """The largest ribbon of a bar, on the side that leads on."""
    leaving = [strand for strand in strands if strand.start == knot]
    return most(leaving or [strand for strand in strands if strand.end == knot])


def most(strands: Sequence[Strand]) -> Strand:
    """The largest of some ribbons."""
    return max(strands, key=lambda strand: strand.count)


def before(strands: Sequence[Strand], strand: Strand) -> Strand:
    """The ribbon in the left half that leads to one in the right half."""
    return next(one for one in strands if one.half == 0 and _same_people(one, strand))


def after(strands: Sequence[Strand], strand: Strand) -> Strand:
    """The largest ribbon in the right half that goes on from one in the left half."""
    return most([one for one in strands if one.half == 1 and _same_people(one, strand)])


def beside(strands: Sequence[Strand], strand: Strand, step: int) -> Strand | None:
    """The ribbon above or below in the same half, if there is one."""
    half = [one for one in strands if one.half == strand.half]
    index = half.index(strand) + step
    return half[index] if 0 <= index < len(half) else None


def nearest(ribbons: Sequence[Ribbon], at: tuple[float, float], grasp: float) -> Strand | None:
    """The thinnest ribbon at a point, else the nearest one within a grasp."""
    near = [(ribbon.distance(*at), ribbon.thick, ribbon.strand) for ribbon in ribbons]
    inside = [entry for entry in near if entry[0] == 0]
    within = [entry for entry in near if entry[0] <= grasp]
    if inside:
        return min(inside, key=lambda entry: entry[1])[2]
    return min(within, key=lambda entry: entry[:2])[2] if within else None


def _same_people(first: Strand, second: Strand) -> bool:
    return (first.stance, first.fate) == (second.stance, second.fate)
