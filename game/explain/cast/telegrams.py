"""How a level speaks to its player: what is asked arrives as a telegram from one of the six.

Everything is there twice: for somebody who does what is asked, and for somebody who would rather look on.
"""

from dataclasses import dataclass

from game.explain.cast.characters import CAST, Key
from game.level.head import Head
from game.text.language import message
from game.text.language import translate as _

SENDERS: dict[str, Key] = {
    "voter": "voter",
    "station chair": "constituency",
    "middle official": "province",
    "central committee": "editor",
    "newspaper editor": "voter",
    "observer": "observer",
}
"""Who asks something of whom: neighbours and readers, the office above, the one who prints, another observer."""

CONTENT_NOTE = message(
    "This game is about votes that are not free: pressure, lists that are cut, results that are changed. "
    "Nothing cruel is shown, and the people in it are invented."
)

REAL_AND_INVENTED = message("What is known, and what is made up")
"""Stands over a level's own note on the real country it speaks of."""


@dataclass(frozen=True, slots=True)
class Telegram:
    """What is asked, of whom and by whom."""

    sender: Key
    lead: str
    text: str

    @property
    def sent_by(self) -> str:
        """Name and office."""
        one = CAST[self.sender]
        return f"{one.name}, {one.office}"


def telegram(head: Head, *, watching: bool) -> Telegram | None:
    """Return the telegram with the goal of a level; None where nothing is to be reached."""
    if head.goal is None:
        return None
    role = _(head.role or "observer")
    lead = _("You watch. This is asked of the {role}:") if watching else _("Telegram to you, the {role}:")
    return Telegram(SENDERS[head.role or "observer"], lead.format(role=role), _(head.goal.text))


def role_line(head: Head, *, watching: bool) -> str:
    """Say who the player is, or whom the player watches; what the level is about where it gives no role."""
    if head.role is None:
        return _(head.about)
    words = _("You watch: {role}") if watching else _("You are: {role}")
    return words.format(role=_(head.role))


def briefing(head: Head, *, watching: bool) -> str:
    """Return the story of a level; where it tells it in one way alone, in that."""
    return _((head.watching if watching else "") or head.briefing or head.about)
