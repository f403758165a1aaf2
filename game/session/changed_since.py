"""What has changed since a game was begun: the version of the game, the level's rules, or only what the level says.

The same level, seed and actions are the same ballot for as long as all three are what they were.
"""

from dataclasses import dataclass

from game.level.load import Level
from game.session.session import Playthrough
from game.text.language import translate as _
from game.version import VERSION


@dataclass(frozen=True, slots=True)
class Changed:
    """What is different now; false where nothing is.

    version : the version that the game was played with last, where this is another one
    rules : whether the level begins with other rules
    words : whether the level's file differs in anything at all
    """

    version: str = ""
    rules: bool = False
    words: bool = False

    def __bool__(self) -> bool:
        return bool(self.version) or self.level

    @property
    def level(self) -> bool:
        """Whether the level has changed."""
        return self.rules or self.words

    def sentences(self) -> tuple[str, ...]:
        """Return what has changed, in the player's language."""
        told = []
        if self.version:
            told.append(
                _("It was played with version {old}; this is version {new}, which may draw another ballot.").format(
                    old=self.version, new=VERSION
                )
            )
        if self.rules:
            told.append(_("The level now begins with other rules, so this is not the same ballot any more."))
        elif self.words:
            told.append(_("The level's file has changed since; it begins with the same rules."))
        return tuple(told)


def changed_since(version: str, start: str, text: str, play: Playthrough) -> Changed:
    """Compare a game as it is resumed with what was kept of its beginning; what was not kept cannot differ."""
    return Changed(
        version if version != VERSION else "",
        bool(start) and start != play.start,
        bool(text) and text != text_of(play.level),
    )


def text_of(level: Level) -> str:
    """Return what a level's file says; empty where it cannot be read any more."""
    try:
        return level.path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        return ""
