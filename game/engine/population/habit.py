"""Who stays at home whatever they think: a long way, old age, or no custom of voting.

Acts on · everybody, supporters and opponents alike; rules that make staying at home dear bring these people too.
Returns · nothing: its parameters are all there is to it.
Errors · none.
Source · fitted to honest tables of polling stations: Spain 2019, Canada 2011, Albania 2013, Washington DC 2010.
"""

from game.engine.data.knobs import SHARE, Scale
from game.engine.data.knobs import Params as Base

NAME = "Habit of staying at home"
WHY = "Some people never vote, whatever they think of the candidate."
WORDS = "lazy apathy indifferent bored sick far distance non-voters"
STOP = "door"
FITTED = "fitted: stations of Spain 2019, Canada 2011, Albania 2013, Washington DC 2010"
SPREAD = Scale("logits", 0.0, 2.0, 0.01)


class Params(Base):
    """How common the habit is where no rule pushes, how far places differ in it, and whether that goes with support.

    share               : How many people stay at home whatever they think.
    province_spread     : How far provinces differ in that habit.
    constituency_spread : How far constituencies differ in that habit.
    precinct_spread     : How far stations differ in that habit.
    with_support        : Above 0: where more stay at home, more support the candidate. Below 0: fewer do.
    """

    share: float = SHARE(0.45, "Stay at home out of habit", high=0.95, source=FITTED)
    province_spread: float = SPREAD(0.2, "Habit by province", source=FITTED)
    constituency_spread: float = SPREAD(0.18, "Habit by constituency", source=FITTED)
    precinct_spread: float = SPREAD(0.33, "Habit by station", source=FITTED)
    with_support: float = Scale("correlation", -1.0, 1.0, 0.05)(0.2, "Habit goes with support", source=FITTED)
