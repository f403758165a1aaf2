"""What a class is given to open: one of the game's own levels, a seed, and what is set otherwise than in the level."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias, get_args

from game.engine.data.scenario import Scenario
from game.level.load import Rules, load_rules
from game.level.rules.changed import changed_paths
from game.level.rules.switch import without
from game.level.rules.turnables import default_params

Truth: TypeAlias = Literal["shown", "debrief", "word"]
"""When what happened is shown beside what was printed: always, after the ballot's debrief, or at the teacher's word."""

TRUTHS: tuple[Truth, ...] = get_args(Truth)
AREAS = ("population", "roll", "behaviour", "ballot", "reporting", "publication", "audience")
"""Areas whose rules a teacher may leave closed, in the order of the corridor."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a teacher asks of a class beside the ballot.

    guess  : nobody goes on without a guess
    truth  : when what happened is shown
    each   : everybody has a country of their own, with a seed that is drawn when the code is typed
    closed : areas whose rules cannot be turned, in the order of ``AREAS``
    rules  : single rules that cannot be turned, by the full path of their parameter, sorted; a part of which a rule is
             left may still be switched on and off
    only   : that those rules can be turned and no others
    """

    guess: bool = False
    truth: Truth = "shown"
    each: bool = False
    closed: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    only: bool = False

    @property
    def closes(self) -> bool:
        """Whether anything cannot be turned."""
        return bool(self.closed or self.rules or self.only)

    def allows(self, path: str) -> bool:
        """Whether a rule can be turned, given the full path of its parameter."""
        return path.partition(".")[0] not in self.closed and (path in self.rules) is self.only


@dataclass(frozen=True, slots=True)
class Setup:
    """A ballot that can be opened anywhere.

    level  : name of one of the game's own levels
    seed   : which of the possible ballots; None for the level's own
    values : by full path of their parameter
    on     : parts switched on whose parameters are as usual
    off    : parts switched off
    more   : further levels, which are opened as they are
    terms  : what is asked of a class
    """

    level: str
    seed: int | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    on: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    terms: Terms = Terms()

    @property
    def levels(self) -> tuple[str, ...]:
        """The level and the further ones."""
        return (self.level, *self.more)

    def rules(self, changes: Mapping[str, Any]) -> Rules:
        """Load the level's rules as they are set here, with further changes on top.

        Raises
        ------
        BadInput
            with every problem of the changes.
        """
        usual = {f"{address}.{name}": value for address in self.on for name, value in default_params(address).items()}
        rules = load_rules(self.level, {**usual, **self.values, **changes})
        scenario = rules.scenario
        for address in self.off:
            if not any(path.startswith(f"{address}.") for path in changes):
                scenario = without(scenario, address)
        return Rules(rules.name, rules.opening, scenario)


def between(start: Scenario, now: Scenario, seed: int | None = None) -> Setup:
    """Return what leads from a level's own rules to others."""
    active, settings = {one.path for one in now.active}, now.settings()
    paths = changed_paths(start, now)
    return Setup(
        start.level,
        seed,
        {path: settings[path] for path in paths if path in settings},
        tuple(path for path in paths if path in active),
        tuple(path for path in paths if path not in active and path not in settings),
    )
