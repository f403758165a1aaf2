"""What a handler may answer, and the two shapes of a handler. Widgets know these, and neither scenes nor the shell."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar


class Command:
    """Something that a handler asks the shell to do; which others there are stands with the scenes."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Say(Command):
    """Tell the player something in passing, on a notice at the edge of the page."""

    text: str


Answer: TypeAlias = Command | Sequence[Command] | None
"""What a handler returns: a command, several, or None."""

Act: TypeAlias = Callable[[], Answer]
"""What a widget or key is given to do: a bound method, so that a misspelt one is a type error."""

Value = TypeVar("Value")
ActWith: TypeAlias = Callable[[Value], Answer]
"""The same of a widget that has a value to hand over."""
