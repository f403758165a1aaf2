"""What parts say about themselves, in the player's language."""

from game import parts
from game.text.language import translate as _


def part_name(part: str) -> str:
    """What a part does, in a few plain words: its name wherever it is named."""
    title = _(parts.named(part).title)
    return title[:1].upper() + title[1:]


def pull_name(rule: str) -> str:
    """What a rule is called among everything that moved somebody."""
    motive = parts.named(rule).motive
    return _(motive.pull) if motive else part_name(rule)
