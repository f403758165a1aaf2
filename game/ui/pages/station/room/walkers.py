"""Who of a station is shown walking, and where each of them is at any moment: a function of time, kept nowhere.

The model's hour passes in a fixed number of seconds. As many of an hour's voters are shown as their share of the
busiest hour allows, evenly picked; if nobody who marked the paper would be seen, one who did takes another's place.
"""

import bisect
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.explain.station.attendance import BUSIEST, Attendance, Voter, spread
from game.ui.pages.station.room.figure import STEPS, Pose
from game.ui.pages.station.room.plan import Plan, Stop

HOUR_SECONDS = 20.0
"""How long an hour takes at speed 1."""

MOST_SEEN = 25
SPEED, FASTER = 86.0, 0.035
"""Units walked in a second: a little more in a wide room."""

PACE = 30.0
LANE = 0.05
MARKED = ("struck_out", "spoiled")


@dataclass(frozen=True, slots=True)
class Leg:
    """A stretch of somebody's time: a walk from place to place, or a wait where both places are the same."""

    start: float
    end: float
    place: tuple[float, float]
    goal: tuple[float, float]
    stop: Stop


@dataclass(frozen=True, slots=True)
class Trip:
    """Everything somebody does in the room."""

    voter: Voter
    legs: tuple[Leg, ...]

    @property
    def start(self) -> float:
        """When the door opens, in seconds of the day."""
        return self.legs[0].start

    @property
    def end(self) -> float:
        """When the other door closes."""
        return self.legs[-1].end


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody at a moment: where the soles are, in units of the room, and what the figure does."""

    voter: Voter
    x: float
    y: float
    pose: Pose
    stop: str


def sample(people: Attendance) -> dict[int, list[Voter]]:
    """Those who are shown of each hour."""
    most = max((len(crowd) for crowd in people.by_hour.values()), default=0)
    share = min(1.0, BUSIEST / most) if most else 0.0
    return {hour: _pick(crowd, max(1, round(share * len(crowd)))) for hour, crowd in people.by_hour.items() if crowd}


def _pick(crowd: Sequence[Voter], number: int) -> list[Voter]:
    picked = spread(list(crowd), number)
    for did in MARKED:
        marked = [voter for voter in crowd if voter.person.did == did]
        if marked and not any(voter.person.did == did for voter in picked):
            others = [index for index, voter in enumerate(picked) if voter.person.did not in MARKED]
            if others:
                nearest = min(others, key=lambda index: abs(picked[index].number - marked[0].number))
                picked[nearest] = marked[0]
    return sorted(picked, key=lambda voter: voter.number)


class Walks:
    """The trips of everybody shown, ready to be asked who is where."""

    def __init__(self, people: Attendance, plan: Plan) -> None:
        self.plan = plan
        self.opens, self.closes = people.opens, people.closes
        self.shown = [voter for crowd in sample(people).values() for voter in crowd]
        self._speed = SPEED + FASTER * plan.wide
        self._booth_wait = _booth_wait(people, self.shown, len(plan.booths))
        free: dict[tuple[str, int], float] = {}
        self.trips = [self._trip(voter, free) for voter in self.shown]
        self._starts = [trip.start for trip in self.trips]
        self._longest = max((trip.end - trip.start for trip in self.trips), default=0.0)
        self._guest: Trip | None = None

    def invite(self, voter: Voter | None) -> None:
        """Show somebody too who was not picked."""
        known = voter is None or not voter.came or any(one.number == voter.number for one in self.shown)
        self._guest = None if known or voter is None else self._trip(voter, None)

    def seconds(self, hour: float) -> float:
        """An hour of the day as seconds."""
        return (hour - self.opens) * HOUR_SECONDS

    def at(self, hour: float) -> list[Seen]:
        """Everybody in the room at a moment, those at the back first."""
        now = self.seconds(hour)
        first = bisect.bisect_left(self._starts, now - self._longest)
        last = bisect.bisect_right(self._starts, now)
        present = [seen for trip in self.trips[first:last] if (seen := _seen(trip, now)) is not None][:MOST_SEEN]
        if self._guest is not None and (guest := _seen(self._guest, now)) is not None:
            present.append(guest)
        present.sort(key=lambda seen: seen.y)
        return present

    def best_hour(self, voter: Voter) -> float:
        """A moment at which somebody can be seen well: just before the paper drops."""
        trip = self._guest if self._guest is not None and self._guest.voter.number == voter.number else None
        trip = trip or next(trip for trip in self.trips if trip.voter.number == voter.number)
        box = next(leg for leg in trip.legs if leg.stop.kind == "box" and leg.place != leg.goal)
        return self.opens + (box.start + 0.8 * (box.end - box.start)) / HOUR_SECONDS

    def _trip(self, voter: Voter, free: dict[tuple[str, int], float] | None) -> Trip:
        """Walk a voter through the room; nobody is at a place before whoever was there has left it."""
        clerk = voter.number % 2
        booth = self._next_booth(voter, free)
        lane = (voter.look * 7 % 11 - 5) / 5 * LANE * (self.plan.high - self.plan.horizon)
        now = self.seconds(voter.time)
        legs: list[Leg] = []
        stops = self.plan.route(voter, booth, clerk)
        place = (stops[0].x, stops[0].y)
        for stop in stops[1:]:
            goal = (stop.x, stop.y + (lane if stop.kind in ("turn", "show") else 0.3 * lane))
            arrival = now + math.dist(place, goal) / self._speed
            wait = min(stop.wait, self._booth_wait) if stop.kind == "booth" else stop.wait
            if free is not None and wait:
                turn = (stop.kind + str(round(stop.x)), 0)
                arrival = max(arrival, free.get(turn, 0.0))
                free[turn] = arrival + wait + 0.1
            legs.append(Leg(now, arrival, place, goal, stop))
            if wait:
                legs.append(Leg(arrival, arrival + wait, goal, goal, stop))
            now, place = arrival + wait, goal
        return _in_time(Trip(voter, tuple(legs)), self.seconds(self.closes))

    def _next_booth(self, voter: Voter, free: dict[tuple[str, int], float] | None) -> int:
        if not self.plan.booths:
            return 0
        if free is None:
            return voter.number % len(self.plan.booths)
        times = [free.get((f"booth{round(x)}", 0), 0.0) for x in self.plan.booths]
        return times.index(min(times))


def _in_time(trip: Trip, closing: float) -> Trip:
    """Let whoever would still be in the room when the polls close hurry just enough."""
    if trip.end <= closing:
        return trip
    pace = (closing - trip.start) / (trip.end - trip.start)
    legs = (
        replace(leg, start=trip.start + pace * (leg.start - trip.start), end=trip.start + pace * (leg.end - trip.start))
        for leg in trip.legs
    )
    return Trip(trip.voter, tuple(legs))


def _booth_wait(people: Attendance, shown: Sequence[Voter], booths: int) -> float:
    """So short that nobody queues for long, whatever the crowd."""
    busiest = max(
        (sum(voter.booth and voter.person.hour == hour for voter in shown) for hour in people.hours), default=0
    )
    return 0.7 * HOUR_SECONDS * booths / busiest if busiest and booths else math.inf


def _seen(trip: Trip, now: float) -> Seen | None:
    if not trip.start <= now < trip.end:
        return None
    index = next(index for index, leg in enumerate(trip.legs) if now < leg.end)
    leg = trip.legs[index]
    part = (now - leg.start) / (leg.end - leg.start)
    x = leg.place[0] + part * (leg.goal[0] - leg.place[0])
    y = leg.place[1] + part * (leg.goal[1] - leg.place[1])
    waits = leg.place == leg.goal
    if waits:
        pose = Pose(-1, leg.stop.left, leg.stop.hand, leg.stop.struck)
    else:
        before = trip.legs[index - 1].stop if index else None
        across = leg.goal[0] - leg.place[0]
        walked = math.dist(leg.place, (x, y))
        step = int(walked / PACE * STEPS) % STEPS
        carries, struck = (before.carries, before.struck) if before else ("", False)
        pose = Pose(step, across < -4, carries, struck and bool(carries))
    return Seen(trip.voter, x, y, pose, leg.stop.kind if waits else "")
