"""The books of a station in words: what is in the box beside what the protocol says, figure by figure."""

from dataclasses import dataclass

from game.engine.data.election import Election
from game.explain import vocabulary
from game.text.language import translate as _


@dataclass(frozen=True, slots=True)
class BookLine:
    """One row of the books; None is what the protocol does not show, ``roll`` what is known before the count."""

    label: str
    box: int
    protocol: int | None
    roll: bool = False

    @property
    def differs(self) -> bool:
        """Whether the protocol says something else than the box."""
        return self.protocol is not None and self.protocol != self.box


def book_lines(election: Election, precinct: int) -> tuple[BookLine, ...]:
    """The rows of a station: the roll, the papers by mark, and those who left none."""
    roll, boxes = election.roll, election.boxes
    told = election.tiers[0].reported
    registered = int(roll.registered[precinct].sum())
    unmarked, struck, spoiled, others = boxes.papers_at(slice(precinct, precinct + 1))[0].sum(axis=0).tolist()
    nobody = int(boxes.ghost_papers[precinct])
    lines = [
        BookLine(vocabulary.name("registered"), registered, int(told.registered[precinct]), roll=True),
        BookLine(_both("unmarked", "votes_for"), unmarked, int(told.votes_for[precinct])),
        BookLine(_both("struck_out", "votes_against"), struck, int(told.votes_against[precinct])),
        BookLine(_both("spoiled", "invalid"), spoiled, int(told.invalid[precinct])),
        BookLine(vocabulary.name("cast_by_others"), others, None),
    ]
    if nobody:
        lines.append(BookLine(vocabulary.name("ghost_paper"), nobody, None))
    absent = registered - unmarked - struck - spoiled - others
    lines.append(BookLine(_("No paper"), absent, int((told.registered - told.issued)[precinct])))
    off_roll = int(roll.off_roll[precinct].sum())
    if off_roll:
        lines.append(BookLine(vocabulary.name("off_roll"), off_roll, None, roll=True))
    return tuple(lines)


def _both(mark: str, column: str) -> str:
    """What is on a paper, and what it is counted as."""
    return _("{mark}, {column}").format(mark=vocabulary.name(mark), column=vocabulary.column(column))
