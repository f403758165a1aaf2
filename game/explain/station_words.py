"""How the people of a station and what they did are put into words."""

from game import parts
from game.explain.attendance import BUSIEST, Attendance, Voter
from game.text.language import translate as _


def number_text(number: float) -> str:
    """A whole number with its thousands set apart."""
    return f"{number:,.0f}"


def stance_word(stance: str) -> str:
    """Supporter or opponent."""
    return _("supporter") if stance == "supporter" else _("opponent")


def deed_words(did: str) -> str:
    """What somebody did."""
    return {
        "unmarked": _("left the paper unmarked"),
        "struck_out": _("struck the name out"),
        "spoiled": _("spoiled the paper"),
        "stayed_home": _("stayed at home"),
        "away": _("was away"),
        "off_roll": _("was not on the roll"),
    }[did]


def deed_noun(did: str) -> str:
    """The same as the head of a row."""
    return {
        "unmarked": _("left it unmarked"),
        "struck_out": _("struck the name out"),
        "spoiled": _("spoiled the paper"),
        "stayed_home": _("stayed at home"),
        "away": _("were away"),
        "off_roll": _("were not on the roll"),
    }[did]


def title(voter: Voter) -> str:
    """Voter 612; somebody who did not vote is an adult."""
    return (_("Voter {number}") if voter.came else _("Adult {number}")).format(number=number_text(voter.number))


def described(voter: Voter, *, report: bool) -> str:
    """Voter 612, opponent, left the paper unmarked, 11:00; the report knows no more than who came when."""
    private = [] if report else [stance_word(voter.person.stance), deed_words(voter.person.did)]
    parts = [title(voter), *private]
    if voter.came:
        parts.append(f"{voter.person.hour}:00")
    return ", ".join(parts)


def in_short(voter: Voter, *, report: bool) -> tuple[str, str]:
    """Two lines for the card over a figure; the report knows papers and no people."""
    if report:
        return title(voter), _("the protocol knows no names")
    return f"{title(voter)}, {stance_word(voter.person.stance)}", deed_words(voter.person.did)


def procedure_words(procedure: str) -> str:
    """How the vote is cast."""
    return {
        "open": _("papers are shown"),
        "booth_to_strike": _("booth only for those who strike"),
        "two_boxes": _("two boxes"),
        "secret": _("booth for everyone"),
    }[procedure]


def seen_words(chance: float) -> str:
    """How often somebody who watches sees the choice."""
    return _("seen {times} times in 100").format(times=round(100 * chance))


def place_words(setting: str) -> str:
    """The kind of place a station stands in."""
    return _(parts.find(f"population.{setting}").part.title)


def clock_words(hour: float) -> str:
    """A time of day, to five minutes."""
    minutes = int(hour * 12 + 1e-6) * 5
    return f"{minutes // 60}:{minutes % 60:02d}"


def shown_words(people: Attendance) -> str:
    """How many people one figure stands for."""
    most = max((len(crowd) for crowd in people.by_hour.values()), default=0)
    each = most / BUSIEST
    if each <= 1:
        return _("everybody is shown")
    return _("about one in {number} is shown").format(number=round(each))
