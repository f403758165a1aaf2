"""The whole record of one ballot: what is saved, replayed, exported and shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.engine.data.arrays import over_all
from game.engine.data.bulletin import Belief, Bulletin
from game.engine.data.columns import ACTS, FIELDS, OPPONENT
from game.engine.data.electorate import Country
from game.engine.data.protocols import Ledger, Protocols, TierReport
from game.engine.data.records import Boxes, Choices, Roll, true_count
from game.engine.data.scenario import Scenario


@dataclass(frozen=True, eq=False)
class Election:
    """Every record of one ballot. ``seed`` is None for a forecast, whose counts are expected values.

    readers : by name, each reads the page when asked for the first time: they may work longer than a page waits
    """

    scenario: Scenario
    seed: int | None
    country: Country
    roll: Roll
    choices: Choices
    boxes: Boxes
    tiers: tuple[TierReport, ...]
    ledger: Ledger
    bulletin: Bulletin
    readers: Mapping[str, Callable[[], Belief]]

    @property
    def beliefs(self) -> tuple[Belief, ...]:
        """What every reader makes of the page."""
        return tuple(read() for read in self.readers.values())

    def belief(self, reader: str) -> Belief | None:
        """Return what one reader makes of the page, or None where there is no such reader; the others are not asked."""
        return self.readers[reader]() if reader in self.readers else None

    @property
    def true(self) -> Protocols:
        """What people on the roll did in person, as an honest protocol would show it, precinct by precinct."""
        return true_count(self.roll, self.boxes)

    @cached_property
    def true_total(self) -> Protocols:
        """That protocol of the whole country: one unit."""
        return self.true.total()

    @property
    def reported(self) -> Protocols:
        """The protocol the centre publishes from: one unit."""
        return self.tiers[-1].reported

    def truth(self) -> dict[str, float]:
        """What really happened, added up over the country when it is asked for first."""
        return dict(self._truth)

    @cached_property
    def _truth(self) -> dict[str, float]:
        acts = dict(zip(ACTS, over_all(self.boxes.acts).tolist(), strict=True))
        supporters, opponents = (over_all(self.roll.registered) + over_all(self.roll.off_roll)).tolist()
        return {
            "adults": supporters + opponents,
            "supporters": supporters,
            "opponents": opponents,
            "off_roll": self.roll.off_roll.sum().item(),
            "registered": self.roll.registered.sum().item(),
            "away": acts["away"],
            "stayed_home": acts["stayed_home"],
            "voted": acts["unmarked"] + acts["struck_out"] + acts["spoiled"],
            "unmarked": acts["unmarked"],
            "struck_out": acts["struck_out"],
            "spoiled": acts["spoiled"],
            "opponents_who_struck_out": self.boxes.acts[:, OPPONENT, ACTS.index("struck_out")].sum().item(),
            "cast_by_others": self.boxes.cast_by_others.sum().item(),
            "ghost_papers": self.boxes.ghost_papers.sum().item(),
            "ghost_names": self.roll.ghost_names.sum().item(),
        }

    def published(self) -> dict[str, float]:
        """Every column of the centre's report."""
        return {name: getattr(self.reported, name).sum().item() for name in FIELDS}
