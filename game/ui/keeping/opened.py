"""One of the game's own levels, opened by its name."""

from collections.abc import Callable

from game.engine.data.problems import BadInput
from game.kit.page.command import Answer, Say
from game.level.load import Level, load
from game.text.language import translate as _


def opened(name: str, show: Callable[[Level], Answer]) -> Answer:
    """Show one of the game's own levels; its file may be missing or damaged by now."""
    try:
        level = load(name)
    except BadInput as bad:
        return Say(_("The level cannot be opened any more: {problem}").format(problem=bad.problems[0]))
    return show(level)
