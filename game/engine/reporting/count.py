"""The count at the station: what an honest reading of the box would put into the protocol."""

from game.engine.data.arrays import both_stances
from game.engine.data.columns import ACTS, MARKS
from game.engine.data.protocols import Protocols
from game.engine.data.records import Boxes, Roll


def true_count(roll: Roll, boxes: Boxes) -> Protocols:
    """Return the protocol of what people on the roll did in person, precinct by precinct."""
    people = both_stances(boxes.acts)
    acts = {name: people[:, index] for index, name in enumerate(ACTS)}
    papers = acts["unmarked"] + acts["struck_out"] + acts["spoiled"]
    return Protocols(
        registered=both_stances(roll.registered),
        issued=papers,
        in_box=papers.copy(),
        votes_for=acts["unmarked"].copy(),
        votes_against=acts["struck_out"].copy(),
        invalid=acts["spoiled"].copy(),
        away=acts["away"].copy(),
    )


def open_boxes(roll: Roll, boxes: Boxes) -> Protocols:
    """Return the protocol of what is in the box and on the roll, whoever put it there."""
    papers = both_stances(boxes.papers)
    unmarked, struck_out, spoiled, by_others = (papers[:, index] for index in range(len(MARKS)))
    issued = unmarked + struck_out + spoiled + by_others
    return Protocols(
        registered=both_stances(roll.registered) + roll.ghost_names,
        issued=issued,
        in_box=issued + boxes.ghost_papers,
        votes_for=unmarked + by_others + boxes.ghost_papers,
        votes_against=struck_out.copy(),
        invalid=spoiled.copy(),
        away=both_stances(boxes.away),
    )
