"""The value of a rule's parameter as it is written wherever it stands."""

from collections.abc import Callable

from game.engine.data.knobs import Knob
from game.text.language import translate as _
from game.text.numbers import plain


def figure_of(unit: str) -> Callable[[float], str]:
    """Return what writes numbers of a unit: shares and chances as per cent, anything else plainly."""
    if unit.startswith(("share", "chance")):
        return lambda value: f"{100 * value:.9f}".rstrip("0").rstrip(".") + " %"
    return plain


def choice_name(knob: Knob, choice: str) -> str:
    """What one of the words a parameter can be is called; the name of a map is its own."""
    return _(knob.words.get(choice) or choice.replace("_", " "))


def written(knob: Knob, value: object) -> str:
    """Write any value a parameter can have."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return figure_of(knob.unit)(value)
    return choice_name(knob, str(value))
