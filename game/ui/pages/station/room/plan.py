"""Where things stand in the room and which way people go, for each of the four ways in which a vote is cast.

Places are in units of the room, across from its left edge and down from its top. The floor begins at the horizon; how
far down the floor something stands is told from 0, at the wall, to 1, at the lower edge of the picture.
"""

from dataclasses import dataclass
from typing import Protocol

LEAST_WIDE = 700.0
ORDINARY_HIGH = 312.0
BOOTH_WIDE = 84.0
DOOR, EXIT = 62.0, 50.0

TABLE_WAIT = 0.9
BOOTH_WAIT = 1.8
MARK_WAIT = 1.5
SHOW_WAIT = 0.6
DROP_WAIT = 0.6


class Walker(Protocol):
    """What the way of somebody depends on."""

    @property
    def struck(self) -> bool:
        """Whether the name is struck out."""
        ...

    @property
    def booth(self) -> bool:
        """Whether the way leads through a booth."""
        ...


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the way: how long one waits there and with what in the hand; then what one carries on from there.

    ``kind`` is door, table, booth, ballot, show, box, turn or exit.
    """

    kind: str
    x: float
    y: float
    wait: float = 0.0
    hand: str = ""
    carries: str = ""
    struck: bool = False
    left: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The room of one procedure at one size."""

    procedure: str
    wide: float
    high: float
    horizon: float
    door: float
    table: float
    boxes: tuple[float, ...]
    booths: tuple[float, ...]
    ballot: float | None
    official: float | None
    exit: float
    clock: float
    poster: float | None

    @property
    def shown(self) -> float:
        """Where papers are held up, in an open vote: in front of whoever watches."""
        return (self.official or 0.0) - 62.0

    def booth_at(self, x: float) -> int:
        """Which booth is nearest to a place across the room."""
        return min(range(len(self.booths)), key=lambda index: abs(self.booths[index] - x))

    def floor(self, part: float) -> float:
        """How far down a place on the floor is."""
        return self.horizon + part * (self.high - self.horizon)

    def route(self, walker: Walker, booth: int, clerk: int) -> tuple[Stop, ...]:
        """The way of a voter through the room; ``booth`` and ``clerk`` say whose turn it is."""
        take = Stop("table", self.table + 26 * clerk - 13, self.floor(0.58), TABLE_WAIT, "", "holds")
        enter = Stop("door", self.door, self.floor(0.06))
        return (enter, take, *self._vote(walker, booth), Stop("exit", self.exit, self.floor(0.06)))

    def _vote(self, walker: Walker, booth: int) -> tuple[Stop, ...]:
        match self.procedure:
            case "open":
                return self._openly(walker)
            case "two_boxes":
                return self._by_box(walker)
            case _ if not walker.booth:
                # well in front of the booth: nobody shall seem to come out of it
                aside = Stop("turn", self.exit - 10, self.floor(0.8))
                return (*self._drop(0, walker), self._round(0), *([aside] if self.booths else []))
            case "secret":
                return (*self._hide(walker, booth), *self._drop(0, walker), self._round(0))
            case _:
                past = Stop("turn", self.boxes[0] - 6, self.floor(0.92), 0.0, "", "holds")
                return (past, *self._hide(walker, booth), *self._drop(0, walker, right=True))

    def _hide(self, walker: Walker, booth: int) -> tuple[Stop, ...]:
        x = self.booths[booth]
        before = self.floor(0.42)
        return (
            Stop("turn", x - 16, before, 0.0, "", "holds"),
            Stop("booth", x, self.floor(0.09), BOOTH_WAIT, "", "holds", walker.struck),
            Stop("turn", x + 16, before, 0.0, "", "holds", walker.struck),
        )

    def _openly(self, walker: Walker) -> tuple[Stop, ...]:
        assert self.ballot is not None
        mark = Stop("ballot", self.ballot - 24, self.floor(0.46), MARK_WAIT, "gives", "holds", struck=True)
        past = Stop("turn", self.ballot, self.floor(0.8), 0.0, "", "holds")
        show = Stop("show", self.shown, self.floor(0.62), SHOW_WAIT, "shows", "holds", walker.struck)
        return (mark if walker.struck else past, show, *self._drop(0, walker), self._round(0))

    def _by_box(self, walker: Walker) -> tuple[Stop, ...]:
        """Nobody needs a pen: the paper goes into one box or the other."""
        past = Stop("turn", self.boxes[0], self.floor(0.92), 0.0, "", "holds")
        if walker.struck:
            return (past, self._put(1), self._round(1))
        beyond = Stop("turn", self.boxes[1], self.floor(0.92))
        return (self._put(0), self._round(0), beyond)

    def _drop(self, box: int, walker: Walker, *, right: bool = False) -> tuple[Stop, ...]:
        return (self._put(box, struck=walker.struck, right=right),)

    def _put(self, box: int, *, struck: bool = False, right: bool = False) -> Stop:
        beside = 36.0 if right else -36.0
        return Stop("box", self.boxes[box] + beside, self.floor(0.52), DROP_WAIT, "gives", "", struck, right)

    def _round(self, box: int) -> Stop:
        return Stop("turn", self.boxes[box] + 4, self.floor(0.92))


def plan(procedure: str, wide: float, high: float) -> Plan:
    """Furnish a room: what a procedure needs, spread over the width there is."""
    depth = min(150.0, max(92.0, 0.36 * high))
    furnished = {"open": _open, "two_boxes": _two_boxes, "booth_to_strike": _booth_to_strike}.get(procedure, _secret)
    return furnished(procedure, wide, high, high - depth)


def _open(procedure: str, wide: float, high: float, horizon: float) -> Plan:
    return Plan(
        procedure, wide, high, horizon, DOOR, 0.25 * wide, (0.79 * wide,), (),
        ballot=0.44 * wide, official=0.655 * wide, exit=wide - EXIT, clock=0.37 * wide, poster=0.54 * wide,
    )  # fmt: skip


def _two_boxes(procedure: str, wide: float, high: float, horizon: float) -> Plan:
    return Plan(
        procedure, wide, high, horizon, DOOR, 0.26 * wide, (0.5 * wide, 0.74 * wide), (),
        ballot=None, official=0.62 * wide, exit=wide - EXIT, clock=0.4 * wide, poster=0.62 * wide,
    )  # fmt: skip


def _booth_to_strike(procedure: str, wide: float, high: float, horizon: float) -> Plan:
    return Plan(
        procedure, wide, high, horizon, DOOR, 0.29 * wide, (0.62 * wide,), (wide - 150,),
        ballot=None, official=0.435 * wide, exit=wide - EXIT, clock=0.29 * wide + 96, poster=0.29 * wide + 152,
    )  # fmt: skip


def _secret(procedure: str, wide: float, high: float, horizon: float) -> Plan:
    number = 4 if wide >= 960 else 3
    half, middle = BOOTH_WIDE / 2 + 4, 0.555 * wide
    booths = tuple(middle + (2 * place - number + 1) * half for place in range(number))
    return Plan(
        procedure, wide, high, horizon, DOOR, 0.25 * wide, (0.81 * wide,), booths,
        ballot=None, official=None, exit=wide - EXIT, clock=0.81 * wide, poster=None,
    )  # fmt: skip
