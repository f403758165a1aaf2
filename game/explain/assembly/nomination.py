"""Before the vote: who sits in a constituency's selection meeting, who was examined, and which name was registered.

Who sits there and how many is a design choice: so many from every polling station, and the platform above them.
"""

from dataclasses import dataclass

import numpy as np

from game.engine.data.election import Election
from game.engine.data.nomination import Slate
from game.engine.population.nominate import matters, meeting, nominate
from game.explain.assembly.deputies import Deputies, Deputy, deputies
from game.explain.assembly.quotas import Quotas, by_largest_remainder
from game.explain.assembly.sheet import stations_of
from game.level.places.names import constituency_name
from game.text.language import message

FROM_EACH = 4
"""Delegates from every polling station."""

PLATFORM = {
    "party": (message("of the ruling party’s office"), 5),
    "front": (message("of the united front"), 3),
    "commission": (message("of the election commission"), 3),
}
"""Who sits above, facing the others."""


@dataclass(frozen=True, slots=True)
class Members:
    """Some who sit in the meeting: delegates from a kind of place, or a part of the platform."""

    kind: str
    count: int

    @property
    def platform(self) -> bool:
        """Whether they sit above, facing the others."""
        return self.kind in PLATFORM


@dataclass(frozen=True, slots=True)
class Examined:
    """One of the names: who it is, how it is liked below and trusted above, and who raised a hand for it."""

    deputy: Deputy
    liked: float
    trusted: float
    hands: int
    secret: int
    proposed: bool
    registered: bool


@dataclass(frozen=True, slots=True)
class Alike:
    """So many who did alike: a hand for the name on the paper or none, and whether they like it best, if nobody saw."""

    count: int
    hand: bool
    likes: bool
    platform: bool


@dataclass(frozen=True, eq=False, slots=True)
class Meeting:
    """A selection meeting. ``names`` are in the order in which they were examined.

    Of an office that a report names no meeting is drawn, and there are no names: nobody who lives is judged here.
    matters : whether it is part of the level, so that the vote depends on whose name is on the paper
    """

    constituency: int
    name: str
    members: tuple[Members, ...]
    names: tuple[Examined, ...]
    matters: bool

    @property
    def size(self) -> int:
        """How many sit there."""
        return sum(one.count for one in self.members)

    @property
    def drawn(self) -> bool:
        """Whether there is a meeting to look at."""
        return bool(self.names)

    @property
    def registered(self) -> Examined:
        """The only name that will be on the paper."""
        return next(one for one in self.names if one.registered)

    def everybody(self) -> tuple[Alike, ...]:
        """Everybody who sits there, the platform first: it raises its hands before others do, and means it sooner."""
        hands, secret = self.registered.hands, self.registered.secret
        meant = min(hands, secret)
        kinds = {
            (True, True): meant,
            (True, False): hands - meant,
            (False, True): secret - meant,
            (False, False): self.size - max(hands, secret),
        }
        found, above = [], sum(one.count for one in self.members if one.platform)
        for (hand, likes), many in kinds.items():
            up = min(many, above)
            above -= up
            found += [Alike(up, hand, likes, True), Alike(many - up, hand, likes, False)]
        return tuple(sorted((one for one in found if one.count), key=lambda one: not one.platform))

    def who(self, *, hand: bool | None = None, likes: bool | None = None) -> int:
        """How many raised a hand for the name on the paper or did not, and like it best or do not."""
        return sum(one.count for one in self.everybody() if hand in (None, one.hand) and likes in (None, one.likes))


@dataclass(frozen=True, slots=True)
class Country:
    """All meetings together: seats, names examined, where the platform's name won, where another was liked better."""

    seats: int
    names: int
    follow: float
    platform_won: int
    liked_better: int


@dataclass(frozen=True, eq=False, slots=True)
class Meetings:
    """What all meetings of a country are read from: names by seat, and who they are."""

    election: Election
    slate: Slate
    seated: Deputies
    others: tuple[Deputies, ...]

    @classmethod
    def of(cls, election: Election, quotas: Quotas) -> "Meetings":
        """Hold them."""
        slate = nominate(election.scenario, election.country.places)
        others = tuple(deputies(election, quotas, number) for number in range(1, slate.liked.shape[1]))
        return cls(election, slate, deputies(election, quotas), others)

    def country(self) -> Country:
        """Add them up."""
        slate = self.slate
        return Country(
            seats=len(slate.liked),
            names=slate.liked.shape[1],
            follow=meeting(self.election.scenario).follow,
            platform_won=int((slate.registered == slate.platform).sum()),
            liked_better=int((slate.registered != slate.liked_best).sum()),
        )

    def at(self, constituency: int) -> Meeting:
        """Open the meeting of a constituency."""
        members = _members(self.election, constituency)
        office = not self.seated.age[constituency]
        return Meeting(
            constituency,
            constituency_name(self.election, constituency),
            () if office else members,
            () if office else self._names(constituency, sum(one.count for one in members)),
            matters(self.election.scenario),
        )

    def _names(self, constituency: int, size: int) -> tuple[Examined, ...]:
        slate, at = self.slate, constituency
        chosen, passed = int(slate.registered[at]), iter(self.others)
        hands = by_largest_remainder(slate.hands[at].tolist(), size).tolist()
        secret = by_largest_remainder(slate.secret[at].tolist(), size).tolist()
        return tuple(
            Examined(
                deputy=self.seated.of(at) if number == chosen else next(passed).of(at),
                liked=float(slate.liked[at, number]),
                trusted=float(slate.trusted[at, number]),
                hands=hands[number],
                secret=secret[number],
                proposed=number == int(slate.platform[at]),
                registered=number == chosen,
            )
            for number in range(slate.liked.shape[1])
        )


def _members(election: Election, constituency: int) -> tuple[Members, ...]:
    """Delegates of the constituency's stations by kind of place, and the platform."""
    places = election.country.places
    here = np.bincount(places.setting[stations_of(election, constituency)], minlength=len(places.settings)).tolist()
    sent = (Members(places.settings[kind], FROM_EACH * many) for kind, many in enumerate(here) if many)
    above = (Members(key, many) for key, (_label, many) in PLATFORM.items())
    return (*sent, *above)


def party_plan(
    seated: Deputies, elected: np.ndarray[tuple[int], np.dtype[np.bool_]]
) -> tuple[tuple[str, int, int], ...]:
    """Return the seats that every party was given before the vote, and those of them that it has after it."""
    groups = seated.quotas.groups["party"]
    given = seated.counts("party").tolist()
    won = np.bincount(seated.group["party"][elected], minlength=len(groups)).tolist()
    return tuple((share.key, *both) for share, *both in zip(groups, given, won, strict=True))
