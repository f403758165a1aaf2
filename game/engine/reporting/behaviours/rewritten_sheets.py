"""Sheets that do not please are called back and written again; the others go on as they are.

Acts on · votes against, stayed home and away, in the units called back.
Returns · moves into votes for; at the stations a sheet read out in public and the sheet passed on then differ.
Errors · none.
Source · Dresden, 1989: true counts of the polling places reached the wards and were altered there, so that the figure
of the district came out: Die Zeit 4/1992 (mechanisms.csv: tier_edit). How many sheets, and how far, are design choices.
"""

from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import DESIGN, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.protocols import Move

NAME = "Sheets written again"
WHY = "A few sheets spoil the sum. It is quicker to write those again than to explain the sum."
WORDS = "lying liar lie fake cheat forged copy new sheet protocol falsify replace correct fraud"
REASON = "the sheet was written again"
MOVES = {"votes_for": ("votes_against", "stayed_home", "away")}
TURN = 30
PROPORTIONAL = True


class Params(Base):
    """How many sheets are called back, and what is left of their noes and gaps.

    sheets  : How many of the sheets are written again.
    against : The part of the votes against that is left on such a sheet.
    absent  : The part of those at home or away that is left on such a sheet.
    """

    sheets: float = SHARE(0.3, "Sheets called back", source="mechanisms.csv: tier_edit")
    against: float = SHARE(0.1, "Votes against left there", source=DESIGN)
    absent: float = SHARE(0.1, "Absent left there", source=DESIGN)


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Pick the sheets, and turn what does not please into votes for."""
    protocols = desk.protocols
    called = chance.chosen(params.sheets, protocols.registered.size)
    left = {"votes_against": params.against, "stayed_home": params.absent, "away": params.absent}
    return Outcome(
        tuple(
            Move(column, "votes_for", chance.take(protocols.column(column), called * (1.0 - kept)))
            for column, kept in left.items()
        )
    )
