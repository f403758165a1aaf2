"""Stage 4, ballot: what is physically in the box.

what each adult on the roll did ~ Multinomial(registered; away, then the alternatives among those present)
    where people heed each other: the same, given what they saw happen in their constituency
then irregularities add papers that no voter cast in person
"""

from game.engine.ballot.shared_out import acts_of
from game.engine.data.arrays import Counts, Reals, both_stances, by_column, nobody
from game.engine.data.chance import Chance
from game.engine.data.changes import PaperChange
from game.engine.data.columns import ACTS, AWAY, HOME, STANCES
from game.engine.data.electorate import Country
from game.engine.data.places import Traits
from game.engine.data.protocols import Entry, Move
from game.engine.data.records import Boxes, Choices, Roll
from game.engine.data.scenario import Scenario
from game.engine.streams import Expected, Streams


def cast(
    scenario: Scenario, country: Country, traits: Traits, roll: Roll, choices: Choices, streams: Streams | Expected
) -> tuple[Boxes, tuple[Entry, ...]]:
    """Let everyone act, then let the irregularities happen; the entries say who put how many papers where."""
    away = traits.away.take(country.places.setting)
    chance = streams.child("acts").chance()
    if choices.flow is None:
        acts = _acts(roll, choices, away, chance)
    else:
        acts = acts_of(choices.flow, roll, choices, country.places.first_child("precinct"), chance)
    boxes = Boxes(acts, nobody(roll.registered), acts[:, :, HOME], acts[:, :, AWAY], nobody(roll.ghost_names))
    entries: list[Entry] = []
    for one in scenario.under("ballot"):
        change: PaperChange = one.act(boxes, country.places, traits, streams.child(one.part.name).chance())
        boxes = _with(boxes, change)
        entries += [
            Entry("ballot", "precinct", one.part.name, Move(source, "votes_for", count))
            for source, count in (
                ("stayed_home", both_stances(change.for_absent_home)),
                ("away", both_stances(change.for_absent_away)),
                ("unissued", change.ghosts),
            )
            if count.any()
        ]
    return boxes, tuple(entries)


def _acts(roll: Roll, choices: Choices, away: Reals, chance: Chance) -> Counts:
    acts = by_column(len(away), len(STANCES), len(ACTS), kind=roll.registered.dtype)
    # stance by stance, as those who are there are split
    gone = chance.take(roll.registered.T, away).T
    acts[:, :, AWAY] = gone
    chance.split(roll.registered - gone, choices.probability, acts[:, :, :AWAY])
    return acts


def _with(boxes: Boxes, change: PaperChange) -> Boxes:
    return Boxes(
        acts=boxes.acts,
        cast_by_others=boxes.cast_by_others + change.for_absent_home + change.for_absent_away,
        stayed_home=boxes.stayed_home - change.for_absent_home,
        away=boxes.away - change.for_absent_away,
        ghost_papers=boxes.ghost_papers + change.ghosts,
        lumps=boxes.lumps if change.lump is None else (*boxes.lumps, change.lump),
    )
