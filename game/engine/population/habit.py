"""Who stays at home whatever they think: a long way, old age, or no custom of voting.

Acts on · everybody, supporters and opponents alike; rules that make staying at home dear bring these people too.
Returns · nothing: its parameters are all there is to it.
Errors · none.
Source · fitted to honest tables of polling stations: Spain 2019, Canada 2011, Albania 2013, Washington DC 2010.
"""

from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import number

NAME = "Habit of staying at home"
WHY = "Some people never vote, whatever they think of the candidate."
FITTED = "fitted: stations of Spain 2019, Canada 2011, Albania 2013, Washington DC 2010"
LOGITS = "logits"


class Params(Base):
    """How common the habit is where no rule pushes, how far places differ in it, and whether that goes with support."""

    share: float = number(
        0.45,
        0.0,
        0.95,
        0.01,
        unit="share",
        label="Stay at home out of habit",
        means="How many people stay at home whatever they think.",
        source=FITTED,
    )
    province_spread: float = number(
        0.2,
        0.0,
        2.0,
        0.01,
        unit=LOGITS,
        label="Habit by province",
        means="How far provinces differ in that habit.",
        source=FITTED,
    )
    constituency_spread: float = number(
        0.18,
        0.0,
        2.0,
        0.01,
        unit=LOGITS,
        label="Habit by constituency",
        means="How far constituencies differ in that habit.",
        source=FITTED,
    )
    precinct_spread: float = number(
        0.33,
        0.0,
        2.0,
        0.01,
        unit=LOGITS,
        label="Habit by station",
        means="How far stations differ in that habit.",
        source=FITTED,
    )
    with_support: float = number(
        0.2,
        -1.0,
        1.0,
        0.05,
        unit="correlation",
        label="Habit goes with support",
        means="Above 0: where more stay at home, more support the candidate. Below 0: fewer do.",
        source=FITTED,
    )
