"""The count at the station: what is in the box, as the first protocol shows it."""

from game.engine.data.arrays import added, both_stances
from game.engine.data.columns import CAST_BY_OTHERS, OPPONENT, SUPPORTER
from game.engine.data.protocols import Protocols
from game.engine.data.records import Boxes, Roll


def open_boxes(roll: Roll, boxes: Boxes) -> Protocols:
    """Return the protocol of what is in the box and on the roll, whoever put it there."""
    papers = both_stances(boxes.acts[:, :, :CAST_BY_OTHERS])
    unmarked, struck_out, spoiled = (papers[:, index] for index in range(CAST_BY_OTHERS))
    pro = added(added(unmarked, boxes.cast_by_others[:, SUPPORTER]), boxes.cast_by_others[:, OPPONENT])
    issued = pro + struck_out
    issued += spoiled
    return Protocols(
        registered=added(both_stances(roll.registered), roll.ghost_names),
        issued=issued,
        in_box=added(issued, boxes.ghost_papers),
        votes_for=added(pro, boxes.ghost_papers),
        votes_against=struck_out,
        invalid=spoiled,
        away=both_stances(boxes.away),
    )
