"""Stage 2, roll: who is on the voters' list. The denominator of turnout is made here.

supporters ~ Binomial(adults, Φ(mean support))
then each mechanism strikes people off, or leaves names on that have no one behind them
"""

from game.engine.data.arrays import both_stances, by_column, nobody
from game.engine.data.changes import RollChange
from game.engine.data.columns import OPPONENT, SUPPORTER
from game.engine.data.electorate import Country
from game.engine.data.places import Traits
from game.engine.data.protocols import Entry, Move
from game.engine.data.records import Roll
from game.engine.data.scenario import Scenario
from game.engine.streams import Expected, Streams


def enrol(
    scenario: Scenario, country: Country, traits: Traits, streams: Streams | Expected
) -> tuple[Roll, tuple[Entry, ...]]:
    """Make the roll; the entries say which mechanism struck off or invented how many names where."""
    adults = country.electorate.adults
    supporters = streams.child("stance").chance().take(adults, country.electorate.supporter_share)
    registered = by_column(adults.size, 2, kind=supporters.dtype)
    registered[:, SUPPORTER], registered[:, OPPONENT] = supporters, adults - supporters
    roll = Roll(registered, nobody(registered), nobody(supporters), country.electorate.long_absent)
    entries = []
    for one in scenario.under("roll"):
        change: RollChange = one.act(roll, country.places, traits, streams.child(one.part.name).chance())
        roll = _with(roll, change)
        for source, target, count in (
            ("entitled", "off_roll", both_stances(change.struck)),
            ("nobody", "stayed_home", change.ghosts),
        ):
            if count.any():
                entries.append(Entry("roll", "precinct", one.part.name, Move(source, target, count)))
    return roll, tuple(entries)


def _with(roll: Roll, change: RollChange) -> Roll:
    return Roll(
        registered=roll.registered - change.struck,
        off_roll=roll.off_roll + change.struck,
        ghost_names=roll.ghost_names + change.ghosts,
        long_absent=roll.long_absent if change.long_absent is None else change.long_absent,
    )
