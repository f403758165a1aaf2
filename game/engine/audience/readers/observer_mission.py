"""They watch the count in some stations and compare it with what is printed.

Acts on · the boxes, rolls and protocols of the stations watched, and the printed turnout and share against (for where
none against is printed).
Returns · the sample's shares of marks, and findings. Trust is gone where a box held more papers than there are names
or than were handed out, or where a protocol does not say what was read out under the ballot law. Elsewhere it is full
while a sample may be so far from an honest page once in twenty times, and falls in proportion below.
Errors · none.
Source · parallel counts of 7 May 1989 (gdr1989_observers.csv); bounds that hold for few and unlike stations:
Waudby-Smith & Ramdas 2024.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from game.engine.data.arrays import Counts, Positions
from game.engine.data.bulletin import Belief, Figure, Finding
from game.engine.data.chance import Chance
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import Scale
from game.engine.data.press import Press
from game.engine.data.protocols import Protocols
from game.engine.data.sample import UNUSUAL, Sample

NAME = "Observers"
WHY = "They watched the count in some stations."
WORDS = "inspectors witnesses international monitors watchdog check foreign abroad spy"

VOTES = ("votes_for", "votes_against", "invalid")
COUNTED = {"turnout": "issued", "for": "votes_for", "against": "votes_against"}
"""The column of the protocol that a printed figure counts."""


class Params(Base):
    """How many stations are watched.

    stations : How many stations they watch.
    """

    stations: int = Scale("stations", 1, 20_000, 10)(
        100, "Stations watched", source="1,000 and more: gdr1989_observers.csv"
    )


class Watched(NamedTuple):
    """Which stations are watched, (k,), and how likely each of them is to be: in a forecast all of them, alike."""

    stations: Positions
    likely: float

    def at(self, column: Counts) -> Counts:
        """(k,) what a column says there."""
        return column if self.stations.size == column.size else column[self.stations]

    def total(self, there: Counts) -> float:
        """What is to be seen in all of them, of (k,) so many in each."""
        return self.likely * float(there.sum())


def act(params: Params, press: Press, chance: Chance) -> Belief:
    """Stand in the stations, write down what is seen there, and hold the page against it."""
    boxes = press.stations
    drawn = chance.sampled(min(params.stations, boxes.in_box.size), boxes.in_box.size)
    seen = Watched(np.flatnonzero(drawn > 0.0), float(drawn.max()))
    cast = max(seen.total(seen.at(boxes.in_box)), 1.0)
    there, of_the_page = tuple(_in_the_stations(press, seen)), tuple(_of_the_page(press, seen))
    rarest = min((finding.chance for finding in of_the_page), default=1.0)
    return Belief(
        "observer_mission",
        seen.total(seen.at(boxes.votes_for)) / cast,
        seen.total(seen.at(boxes.votes_against)) / cast,
        0.0 if there else min(rarest / UNUSUAL, 1.0),
        there + of_the_page,
    )


def _in_the_stations(press: Press, seen: Watched) -> Iterator[Finding]:
    """What was wrong in a station by itself; chance has no part in it."""
    boxes, lawful = press.stations, press.lawful or press.stations
    protocols = press.protocols or lawful
    in_box = seen.at(boxes.in_box)
    for test, said in (("names", seen.at(boxes.registered)), ("issued", seen.at(boxes.issued))):
        yield from _farthest(test, "in_box", np.maximum(in_box - said, 0), (in_box, said), seen)
    # most often nobody has touched a column since
    both = {
        name: (seen.at(there), seen.at(said))
        for name in ("issued", *VOTES)
        if (said := getattr(protocols, name)) is not (there := getattr(lawful, name))
    }
    off = {name: np.abs(said - there) for name, (there, said) in both.items()}
    votes = sorted(off.keys() & set(VOTES), key=VOTES.index)
    most = [max(votes, key=lambda name: float(off[name].sum()))] if votes else []
    for name in (*(off.keys() & {"issued"}), *most):
        yield from _farthest("protocol", name, off[name], both[name], seen)


def _farthest(test: str, column: str, off: Counts, both: tuple[Counts, Counts], seen: Watched) -> Iterator[Finding]:
    """The station that is farthest off, if the stations watched are off by at least a whole paper."""
    if seen.total(off) < 1.0:
        return
    worst = int(np.argmax(off))
    where = None if off.dtype.kind == "f" else int(seen.stations[worst])
    stations = max(round(seen.total(off >= 1.0)), 1)
    yield Finding(test, column, stations, where, float(both[0][worst]), float(both[1][worst]))


def _of_the_page(press: Press, seen: Watched) -> Iterator[Finding]:
    """The sample beside the printed turnout, and beside the printed votes."""
    both = (press.figure("turnout"), press.figure("against", "for"))
    # of anything but the roll, those who came may be more than all
    printed = [one for one in both if one is not None and (one.name != "turnout" or one.base == "registered")]
    for figure in printed:
        sample = _sample(figure, press.lawful or press.stations, seen, len(printed))
        chance, (low, high) = sample.chance(*_printed(figure)), sample.could_be()
        said, watched = float(figure.printed) / 100.0, round(seen.likely * seen.stations.size)
        yield Finding("page", figure.name, watched, None, sample.share, said, chance, low, high)


def _sample(figure: Figure, boxes: Protocols, seen: Watched, claims: int) -> Sample:
    bases = {"registered": ("registered",), "cast": ("in_box",), "valid": ("votes_for", "votes_against")}
    counted = seen.at(getattr(boxes, COUNTED[figure.name]))
    papers = sum(seen.at(getattr(boxes, name)) for name in bases[figure.base])
    return Sample(
        counted=np.asarray(counted, dtype=np.float64),
        papers=np.asarray(papers, dtype=np.float64),
        weight=seen.likely,
        largest=max(float(boxes.registered.max()), 1.0),
        unseen=float(boxes.registered.sum()) - seen.total(seen.at(boxes.registered)),
        claims=claims,
        blur=1.0 if counted.dtype.kind == "f" else 0.0,
    )


def _printed(figure: Figure) -> tuple[float, float]:
    """Least and largest share that is printed like this: a page is silent beyond its last digit."""
    unit, share = 0.01 * 10.0**-figure.decimals, float(figure.printed) / 100.0
    if figure.rounding == "truncate":
        return share, share + unit
    highest = 1.0 if figure.rounding == "never_100" and share + 1.5 * unit > 1.0 else share + 0.5 * unit
    return (share if share == 1.0 and figure.rounding == "never_100" else share - 0.5 * unit), highest
