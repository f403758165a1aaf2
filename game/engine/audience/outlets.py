"""Outlets that copy the bulletin, and now and then slip.

Acts on · the printed figures.
Returns · each outlet's copy, and the one figure that it got wrong, if it got one wrong.
Errors · none.
Source · mechanisms.csv: slip. Three kinds of slip are documented and no other is made; how often an outlet slips is a
design choice.

The copies are drawn when somebody looks, from ``Streams(seed).child("audience").child("outlets")``. They stand outside
the record of the ballot and change no digest of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np

from game.engine.data.bulletin import Bulletin, Figure
from game.engine.data.press import SLIPS
from game.engine.publication.rounding import is_printed_percentage
from game.engine.streams import Streams

Kind = Literal["digit", "point", "neighbour"]
KINDS: tuple[Kind, ...] = get_args(Kind)

OUTLETS = ("City Radio", "Harbour Gazette", "Evening Wire")
"""Fictional outlets, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Documented:
    """A slip that was found: what was printed, what was made of it, where, and where that can be read.

    ``inferred``: one and the same report has both figures; that the second is a slip is a conclusion of ours.
    """

    printed: str
    copied: str
    where: str
    source: str
    inferred: bool = False


DOCUMENTED: Mapping[Kind, Documented] = {
    "digit": Documented("99.93", "99.97", "2026", "mechanisms.csv: slip", inferred=True),
    "point": Documented("0.171", "1.71", "some media on Syria, 2007", "mechanisms.csv: slip (asianews 9399)"),
    "neighbour": Documented(
        "98.85", "98.95", "a newspaper on the result of 1989", "mechanisms.csv: slip (tagesspiegel 24306450)"
    ),
}
"""digit: one digit taken for another · point: moved one place to the right · neighbour: a digit one too high or low."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One figure copied wrongly."""

    figure: str
    kind: Kind
    printed: str
    copied: str

    @property
    def digits(self) -> tuple[str, str]:
        """The wrong digit and the right one, or two empty texts where the point moved."""
        if self.kind == "point":
            return "", ""
        pairs = zip(self.copied, self.printed, strict=True)
        return next((wrong, right) for wrong, right in pairs if wrong != right)


@dataclass(frozen=True, slots=True)
class Copy:
    """What one outlet made of the bulletin: every figure as it gave it, by name."""

    outlet: str
    figures: Mapping[str, str]
    slip: Slip | None


def copies(bulletin: Bulletin, seed: int, often: float = SLIPS) -> tuple[Copy, ...]:
    """Let every outlet copy the bulletin, one in so many with a slip; seed and page decide which."""
    chance = Streams(seed).child("audience").child("outlets").generator()
    return tuple(_copy(outlet, bulletin.figures, chance, often) for outlet in OUTLETS)


def slips(figures: Sequence[Figure]) -> tuple[tuple[float, Slip], ...]:
    """Return every slip that a copy of a page can have, with how likely it is given that there is one.

    Kinds that are possible at all are as likely as each other, and so are the slips of a kind.
    """
    kinds = [one for one in _by_kind(figures).values() if one]
    return tuple((1.0 / len(kinds) / len(made), slip) for made in kinds for slip in made)


def possible(printed: str, kind: Kind) -> tuple[str, ...]:
    """Return every slip of one kind that turns this printed figure into another printed figure."""
    if not is_printed_percentage(printed):
        return ()
    found = _moved_point(printed) if kind == "point" else _other_digits(printed, kind)
    return tuple(text for text in found if is_printed_percentage(text) and float(text) != float(printed))


def _copy(outlet: str, figures: tuple[Figure, ...], chance: np.random.RandomState, often: float) -> Copy:
    copied = {figure.name: figure.printed for figure in figures}
    kinds = [made for made in _by_kind(figures).values() if made]
    slips_now, which_kind, which = chance.random(3)  # always three, so that one outlet's luck is not another's
    if slips_now >= often or not kinds:
        return Copy(outlet, copied, None)
    choices = kinds[int(which_kind * len(kinds))]
    slip = choices[int(which * len(choices))]
    return Copy(outlet, {**copied, slip.figure: slip.copied}, slip)


def _by_kind(figures: Sequence[Figure]) -> Mapping[Kind, list[Slip]]:
    return {kind: [slip for figure in figures for slip in _slips(figure, kind)] for kind in KINDS}


def _slips(figure: Figure, kind: Kind) -> list[Slip]:
    return [Slip(figure.name, kind, figure.printed, text) for text in possible(figure.printed, kind)]


def _moved_point(printed: str) -> list[str]:
    """One place to the right, without a leading zero that nobody would write."""
    whole, _, rest = printed.partition(".")
    if not rest:
        return []
    whole = (whole + rest[0]).lstrip("0") or "0"
    return [f"{whole}.{rest[1:]}" if rest[1:] else whole]


def _other_digits(printed: str, kind: Kind) -> list[str]:
    """One digit after the point taken for quite another, or any one digit for its neighbour in the row 0 to 9."""
    first = printed.find(".") + 1 if kind == "digit" else 0
    found = []
    for place in range(first, len(printed)):
        if printed[place] == ".":
            continue
        right = int(printed[place])
        wrong = [digit for digit in range(10) if (abs(digit - right) == 1) == (kind == "neighbour") and digit != right]
        found += [f"{printed[:place]}{digit}{printed[place + 1 :]}" for digit in wrong]
    return found
