"""What the examples of widgets share that the gallery shows: choices, and actions that are drawn and not done."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from game.kit.widget import Widget
from game.kit.widgets.picked import Choice

Examples: TypeAlias = Mapping[str, Callable[[], Widget]]
"""What makes a widget, by what it shows; each is made anew for every state."""


PLACES: Final = (Choice("city", "City"), Choice("land", "Country"), Choice("camp", "Camp"))


def nothing() -> None:
    """Do nothing."""


def nothing_with(_value: object) -> None:
    """Do nothing with a value."""
