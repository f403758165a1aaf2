"""What the panes of the page read: the steps, the dots, who is open, and what is still worked out."""

from dataclasses import dataclass

from game.engine.data.election import Election
from game.explain.against.dots import Dots, Sorting, dots
from game.explain.against.meeting import Met
from game.explain.against.naming import Naming, naming
from game.explain.against.other_rule import OtherRule
from game.explain.against.steps import Steps, steps
from game.explain.published.talk import Spoken, spoken
from game.kit.page.command import Act, ActWith


@dataclass(eq=False)
class AgainstState:
    """What follows from the ballot, how the dots are sorted, who is open, how many are drawn, the other rule.

    ``other_covered`` while the level asks for a guess that the other rule's figure would answer.
    ``met`` is whom ``met_dot`` stands for: the open dot's person, or until that is drawn the one before.
    """

    election: Election
    steps: Steps
    dots: Dots
    naming: tuple[Naming, ...]
    told: tuple[Spoken, ...]
    sorting: Sorting = "map"
    dot: int = -1
    met: Met | None = None
    met_dot: int = -1
    known: int = 0
    other: OtherRule | None = None
    other_known: bool = False
    other_covered: bool = False

    @classmethod
    def of(cls, election: Election, *, other_covered: bool) -> "AgainstState":
        """Work it out; a tenth of a second in a large country."""
        ground = election, steps(election), dots(election), naming(election), spoken(election)
        return cls(*ground, other_covered=other_covered)


@dataclass(frozen=True, slots=True)
class AgainstActs:
    """What the panes ask for."""

    dot: ActWith[int]
    sort: ActWith[Sorting]
    step: ActWith[int]
    follow: Act
    visit: Act
    world: Act
    countries: Act
    uncover: Act
