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

import numpy as np

from game.engine.data.arrays import Counts, Reals
from game.engine.data.bulletin import Belief, Figure, Finding
from game.engine.data.chance import Chance
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import Scale
from game.engine.data.press import Press
from game.engine.data.protocols import Protocols
from game.engine.data.sample import UNUSUAL, Sample

NAME = "Observers"
WHY = "They watched the count in some stations."

VOTES = ("votes_for", "votes_against", "invalid")
COUNTED = {"turnout": "issued", "for": "votes_for", "against": "votes_against"}
"""The column of the protocol that a printed figure counts."""


class Params(Base):
    """How many stations are watched."""

    stations: int = Scale("stations", 1, 20_000, 10)(
        100, "Stations watched", source="1,000 and more: gdr1989_observers.csv"
    ).means("How many stations they watch.")


def act(params: Params, press: Press, chance: Chance) -> Belief:
    """Stand in the stations, write down what is seen there, and hold the page against it."""
    boxes = press.stations
    watched = min(params.stations, boxes.in_box.size)
    seen = chance.sampled(watched, boxes.in_box.size)
    cast = max(float(seen @ boxes.in_box), 1.0)
    there, of_the_page = tuple(_in_the_stations(press, seen)), tuple(_of_the_page(press, seen, watched))
    rarest = min((finding.chance for finding in of_the_page), default=1.0)
    return Belief(
        "observer_mission",
        float(seen @ boxes.votes_for) / cast,
        float(seen @ boxes.votes_against) / cast,
        0.0 if there else min(rarest / UNUSUAL, 1.0),
        there + of_the_page,
    )


def _in_the_stations(press: Press, seen: Reals) -> Iterator[Finding]:
    """What was wrong in a station by itself; chance has no part in it."""
    boxes, lawful = press.stations, press.lawful or press.stations
    protocols = press.protocols or lawful
    for test, said in (("names", boxes.registered), ("issued", boxes.issued)):
        yield from _farthest(test, "in_box", np.maximum(boxes.in_box - said, 0), (boxes.in_box, said), seen)
    # most often nobody has touched a column since
    off = {
        name: np.abs(said - there)
        for name in ("issued", *VOTES)
        if (said := getattr(protocols, name)) is not (there := getattr(lawful, name))
    }
    votes = sorted(off.keys() & set(VOTES), key=VOTES.index)
    most = [max(votes, key=lambda name: float(seen @ off[name]))] if votes else []
    for name in (*(off.keys() & {"issued"}), *most):
        yield from _farthest("protocol", name, off[name], (getattr(lawful, name), getattr(protocols, name)), seen)


def _farthest(test: str, column: str, off: Counts, both: tuple[Counts, Counts], seen: Reals) -> Iterator[Finding]:
    """The station that is farthest off, if the stations watched are off by at least a whole paper."""
    if float(seen @ off) < 1.0:
        return
    worst = int(np.argmax(seen * off))
    where = None if off.dtype.kind == "f" else worst
    stations = max(round(float(seen @ (off >= 1.0))), 1)
    yield Finding(test, column, stations, where, float(both[0][worst]), float(both[1][worst]))


def _of_the_page(press: Press, seen: Reals, watched: int) -> Iterator[Finding]:
    """The sample beside the printed turnout, and beside the printed votes."""
    both = (press.figure("turnout"), press.figure("against", "for"))
    # of anything but the roll, those who came may be more than all
    printed = [one for one in both if one is not None and (one.name != "turnout" or one.base == "registered")]
    for figure in printed:
        sample = _sample(figure, press.lawful or press.stations, seen, len(printed))
        chance, (low, high) = sample.chance(*_printed(figure)), sample.could_be()
        said = float(figure.printed) / 100.0
        yield Finding("page", figure.name, watched, None, sample.share, said, chance, low, high)


def _sample(figure: Figure, boxes: Protocols, seen: Reals, claims: int) -> Sample:
    bases = {"registered": boxes.registered, "cast": boxes.in_box, "valid": boxes.votes_for + boxes.votes_against}
    there = seen > 0.0
    counted, papers = getattr(boxes, COUNTED[figure.name]), bases[figure.base]
    return Sample(
        counted=np.asarray(counted[there], dtype=np.float64),
        papers=np.asarray(papers[there], dtype=np.float64),
        weight=seen[there],
        largest=max(float(boxes.registered.max()), 1.0),
        unseen=float((1.0 - seen) @ boxes.registered),
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
