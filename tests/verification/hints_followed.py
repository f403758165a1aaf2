"""The method that the hints teach, as a player would follow it: what is seen, and what follows from it.

1. Do the sheets agree with the page, and with what was read out in the room? If not, figures were changed.
2. If they were: do far more people stand on the page than came? Then the figures were fixed before. If only No votes
   are missing, it was the counting.
3. If nothing was changed: ask people where nobody listens. If many oppose, it was fear; if hardly anybody, all agree.
"""

from game.session.riddle.actions import CallAt, SayWhich
from game.session.riddle.clues import Seen, Sheet
from game.session.riddle.play import RiddlePlay

OFF = 0.6
"""Points by which shares may differ by chance among a few stations."""

WRITTEN_UP = 1.2
"""Points of turnout that nobody takes for chance."""

MANY = 0.1
"""Share of those asked from which many oppose."""

SURE = 85


def follow(play: RiddlePlay) -> SayWhich:
    """Visit the first stations whose sheet is posted, and say what follows from the hints."""
    for sheet in play.sheets[: play.terms.visits]:
        play.act(CallAt(sheet.station))
    kind = _kind(play, play.visits)
    rest = (100 - SURE) // 3
    return SayWhich(**{name: SURE if name == kind else rest for name in ("fear", "counting", "decree", "honest")})


def _kind(play: RiddlePlay, visits: tuple[Seen, ...]) -> str:
    rooms, doors = [one.room for one in visits], [one.door for one in visits]
    page = {figure.name: float(figure.printed) for figure in play.election.bulletin.figures}
    sheets_differ = abs(_against(play.sheets) - page["against"]) > OFF
    if sheets_differ or abs(_against(rooms) - _against(doors)) > OFF:
        return "decree" if page["turnout"] - _turnout(rooms) > WRITTEN_UP else "counting"
    opposed = sum(one.opposed for one in visits) / sum(one.asked for one in visits)
    return "fear" if opposed >= MANY else "honest"


def _against(sheets: tuple[Sheet, ...] | list[Sheet]) -> float:
    return 100.0 * sum(one.votes_against for one in sheets) / max(sum(one.papers for one in sheets), 1)


def _turnout(sheets: tuple[Sheet, ...] | list[Sheet]) -> float:
    return 100.0 * sum(one.issued for one in sheets) / max(sum(one.registered for one in sheets), 1)
