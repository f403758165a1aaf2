"""Why more people strike a name out than oppose it: what holds of one ballot, and never more than its record says."""

from game.explain.series.curve import Response
from game.explain.series.rows import Column
from game.text.language import message
from game.text.language import translate as _

OPPONENTS = message("Ballot {name}: opponents come to vote more often than supporters.")
BELIEF = message("Ballot {name}: supporters strike the name out as well, because they believe that others do.")
LUKEWARM = message("Ballot {name}: some who only just support the candidate strike the name out as well.")


def why_more(one: Column, found: Response | None) -> str:
    """Return why more struck out than oppose; empty where they do not.

    ``found`` is what people would do, under the rules of that ballot, if they began with any belief.
    """
    turn = one.turn
    if turn.struck <= turn.private:
        return ""
    if turn.struck - turn.followed > turn.private:
        return _(OPPONENTS).format(name=one.name)
    # without the belief that others do it, no more would strike out than oppose
    by_belief = found is not None and found.spots[0].struck <= turn.private
    return _(BELIEF if by_belief else LUKEWARM).format(name=one.name)
