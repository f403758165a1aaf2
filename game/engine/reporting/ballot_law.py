"""The law and the eye that turn a mark into a vote.

Acts on · struck-out and spoiled papers as they are counted at the station.
Returns · moves from votes against and invalid into votes for.
Errors · none.
Source · only a "solid straight line" is a no: Zaslavsky & Brym 1978; invalid papers re-classed as yes: GDR 1949 and
1989 (mechanisms.csv: solid_line, strike_rule, invalid_is_yes).
"""

from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import number
from game.engine.data.protocols import Move

NAME = "The law reads marks as votes for"
WHY = "Whoever reads a doubtful mark as a yes can point to the rule. Whoever reads a no cannot."
REASON = "a no must be one solid line"
REASONS = {"invalid": "spoiled papers count as for"}
"""Where papers of this column are moved, another reason is given."""

PROPORTIONAL = True
LINE = "mechanisms.csv: solid_line, 0.3 to 0.9"
INVALID = "mechanisms.csv: invalid_is_yes"


class Params(Base):
    """How marks are read; an unmarked paper is a yes under every law here."""

    struck_as_yes: float = number(0.0, 0.0, 1.0, 0.01, unit="share", label="Struck read as yes", source=LINE)
    spoiled_as_yes: float = number(0.0, 0.0, 1.0, 0.01, unit="share", label="Spoiled read as yes", source=INVALID)


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Read each struck or spoiled paper again, under the law."""
    protocols = desk.protocols
    return Outcome(
        (
            Move("votes_against", "votes_for", chance.take(protocols.votes_against, params.struck_as_yes)),
            Move("invalid", "votes_for", chance.take(protocols.invalid, params.spoiled_as_yes)),
        )
    )
