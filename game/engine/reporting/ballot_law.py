"""How the law, and whoever counts, read the mark on a ballot.

Acts on · unmarked, struck-out and spoiled papers as they are counted at the station.
Returns · moves between votes for, votes against and invalid.
Errors · none.
Source · only a "solid straight line" is a no: Zaslavsky & Brym 1978; a cross or the word No is not a no: GDR, DPRK;
invalid papers re-classed as yes: GDR 1949 and 1989; blank papers are yes: Germany 1936–38, USSR, GDR (mechanisms.csv:
solid_line, strike_rule, invalid_is_yes, blank_is_yes).
"""

from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import SHARE, choice
from game.engine.data.knobs import Params as Base
from game.engine.data.protocols import Move

NAME = "How marks are read"
WHY = "Whoever reads a doubtful mark as a yes can point to the rule. Whoever reads a no cannot."
WORDS = "rules blank empty unmarked spoiled valid doubtful counting cheat interpretation"
REASON = "a No must be one solid line"
REASONS = {"invalid": "spoiled ballots count as for", "votes_for": "unmarked is not a vote here"}
"""Where papers of this column are moved, another reason is given."""
MOVES = {"votes_for": ("votes_against", "invalid"), "invalid": ("votes_for", "votes_against")}

PROPORTIONAL = True

LINE = "mechanisms.csv: solid_line, 0.3 to 0.9"
STRIKE = "mechanisms.csv: strike_rule, 0 to 0.5"
INVALID = "mechanisms.csv: invalid_is_yes"
BLANK = "mechanisms.csv: blank_is_yes"


class Params(Base):
    """How marks are read. Where an unmarked paper is no yes it is invalid, and so is a spoiled one.

    unmarked_as_yes   : Whether a ballot without any mark counts as for. If not, it is invalid.
    struck_as_yes     : The part of the struck ballots that is counted as for.
    struck_as_invalid : The part of the other struck ballots that is counted as invalid.
    spoiled_as_yes    : The part of the spoiled ballots that is counted as for.
    """

    unmarked_as_yes: bool = choice(True, "Unmarked is a yes", source=BLANK)
    struck_as_yes: float = SHARE(0.0, "Struck read as yes", source=LINE)
    struck_as_invalid: float = SHARE(0.0, "Struck wrongly: invalid", unit="share of the rest", source=STRIKE)
    spoiled_as_yes: float = SHARE(0.0, "Spoiled read as yes", source=INVALID)


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Read each paper again, under the law; papers leave a column before others come there."""
    protocols = desk.protocols
    struck = chance.take(protocols.votes_against, params.struck_as_yes)
    spoiled = chance.take(protocols.invalid, params.spoiled_as_yes)
    wrongly = chance.take(protocols.votes_against - struck, params.struck_as_invalid)
    as_yes, as_invalid = Move("votes_against", "votes_for", struck), Move("votes_against", "invalid", wrongly)
    if params.unmarked_as_yes:
        return Outcome((as_yes, Move("invalid", "votes_for", spoiled), as_invalid))
    return Outcome((Move("votes_for", "invalid", protocols.votes_for), as_yes, as_invalid))
