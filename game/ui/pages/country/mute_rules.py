"""Rules that cannot act as things stand: found out beside the frame, said below the control."""

from collections.abc import Mapping, Sequence

from game.engine.data.scenario import Scenario
from game.explain.map.mute import Trials
from game.kit.program.newest import Newest, Task
from game.level.rules.turnables import Turnable
from game.ui.ballot_state import BallotState

Found = Mapping[str, str]


class MuteRules:
    """Tries out the rules that are shown. Only a window asks: without one nobody turns a rule and wonders."""

    def __init__(self, ballot: BallotState) -> None:
        self._ballot = ballot
        self._newest: Newest[Found] = Newest()
        self._asked: tuple[Scenario, tuple[str, ...]] | None = None
        self._task: Task[Found] | None = None
        self._found: Found = {}

    @property
    def waits(self) -> bool:
        """Whether rules are being tried out."""
        return self._task is not None and not self._task.over

    @property
    def stale(self) -> bool:
        """Whether the rules are no longer those that were tried out."""
        return self._asked is not None and self._asked[0] is not self._ballot.play.scenario

    def said(self, knobs: Sequence[Turnable]) -> Found:
        """Return what is said of each of these that cannot act, by its path, as far as that is known."""
        rules, paths = self._ballot.play.scenario, tuple(one.path for one in knobs)
        if self._ballot.records is None or self._ballot.records.endless:
            return {}
        if self._asked is None or self._asked[0] is not rules or self._asked[1] != paths:
            self._asked = rules, paths
            self._task = self._newest.wish(lambda between: Trials(rules, between).mute(knobs))
        elif self._task is not None and self._task.over:
            self._found, self._task = self._task.result(), None
        return self._found

    def drop(self) -> None:
        """Want nothing any more."""
        self._newest.drop()
        self._asked = self._task = None
