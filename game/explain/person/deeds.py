"""What somebody did on polling day, in three steps: a picture’s name and a few words for each."""

from dataclasses import dataclass

from game.explain import vocabulary
from game.explain.station.attendance import Voter
from game.text.language import translate as _


@dataclass(frozen=True, slots=True)
class Deed:
    """A picture and its words."""

    picture: str
    words: str


def deeds(voter: Voter, procedure: str) -> tuple[Deed, ...]:
    """The three steps of somebody's day."""
    match voter.person.did:
        case "off_roll":
            return (
                Deed("no_list", vocabulary.one("off_roll")),
                Deed("house", _("could not vote")),
                Deed("none", _("no paper")),
            )
        case "stayed_home":
            stayed = _("stayed home, as ever") if voter.person.by_habit else vocabulary.one("stayed_home")
            return (Deed("list", _("name on the roll")), Deed("house", stayed), _left(voter))
        case "away":
            return (Deed("list", _("name on the roll")), Deed("away", vocabulary.one("away")), _left(voter))
    return (Deed("paper", _("took the paper")), _choice(voter, procedure), _paper(voter, procedure))


def seen_deeds(voter: Voter, procedure: str) -> tuple[Deed, ...]:
    """The steps of somebody's day as far as they can be seen: in the booth and in the fold a mark is hidden."""
    *before, last = deeds(voter, procedure)
    if not voter.came or procedure == "open":
        return (*before, last)
    if procedure == "two_boxes" and voter.struck:
        return (*before, last)
    return (*before, Deed("box", _("dropped it in")))


def _left(voter: Voter) -> Deed:
    return Deed("box", _("others cast a paper")) if voter.person.cast_by_others else Deed("none", _("no paper"))


def _choice(voter: Voter, procedure: str) -> Deed:
    match procedure:
        case "secret":
            return Deed("booth", _("went into the booth"))
        case "booth_to_strike":
            return Deed("booth", _("went into the booth")) if voter.booth else Deed("past", _("passed by the booth"))
        case "two_boxes":
            second = Deed("second", _("used the second box"))
            return second if voter.struck else Deed("first", _("used the first box"))
        case _:
            return Deed("pen", _("took the pen")) if voter.struck else Deed("no_pen", _("left the pen alone"))


def _paper(voter: Voter, procedure: str) -> Deed:
    match voter.person.did:
        case "struck_out":
            if procedure == "two_boxes":
                return Deed("against", _("dropped it there"))
            return Deed("struck", vocabulary.one("struck_out"))
        case "spoiled":
            return Deed("spoiled", vocabulary.one("spoiled"))
        case _:
            shown = procedure == "open"
            return Deed("shown", _("showed it unmarked")) if shown else Deed("box", _("dropped it unmarked"))
