"""How the people of a station and what they did are put into words."""

from game import parts
from game.explain import vocabulary
from game.explain.station.attendance import BUSIEST, Attendance, Voter
from game.text.language import translate as _


def number_text(number: float) -> str:
    """A whole number with its thousands set apart."""
    return f"{number:,.0f}"


def title(voter: Voter) -> str:
    """Voter 612; somebody who did not vote is an adult."""
    return (_("Voter {number}") if voter.came else _("Adult {number}")).format(number=number_text(voter.number))


def described(voter: Voter, *, report: bool) -> str:
    """Voter 612, opponent, left the paper unmarked, 11:00; the report knows no more than who came when."""
    private = [] if report else [vocabulary.one(voter.person.stance), vocabulary.one(voter.person.did)]
    parts = [title(voter), *private]
    if voter.came:
        parts.append(f"{voter.person.hour}:00")
    return ", ".join(parts)


def in_short(voter: Voter, *, report: bool) -> tuple[str, str]:
    """Two lines for the card over a figure; the report knows papers and no people."""
    if report:
        return title(voter), _("the result sheet knows no names")
    return f"{title(voter)}, {vocabulary.one(voter.person.stance)}", vocabulary.one(voter.person.did)


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
