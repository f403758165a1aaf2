"""How a rule of behaviour is spoken of where somebody's choice is explained, and how one tries out what it does."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trial:
    """One parameter of a rule to turn: at 0 the rule does nothing, at ``strong`` one sees what it can do.

    ``present`` and ``absent`` say in few words what would be so in either case.
    """

    parameter: str
    strong: float
    present: str
    absent: str


@dataclass(frozen=True, slots=True)
class Motive:
    """``pull`` is the name of the rule's line among all that moved somebody.

    ``company`` names a second line, for what the belief in other people's dissent takes off the first; where it is
    empty the rule has one line. Without a trial the rule is no question of policy.
    """

    pull: str
    company: str = ""
    trial: Trial | None = None
