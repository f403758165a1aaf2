"""The value of a rule's parameter as it is written wherever it stands."""

from game.engine.data.knobs import Knob
from game.text.language import translate as _
from game.text.unit import OF_ONE, PLAIN, Unit


def unit_of(knob: Knob) -> Unit:
    """Return how a parameter's numbers are written and read: shares and chances as per cent, anything else plainly."""
    return OF_ONE if knob.unit.startswith(("share", "chance")) else PLAIN


def choice_name(knob: Knob, choice: str) -> str:
    """What one of the words a parameter can be is called; the name of a map is its own."""
    return _(knob.words.get(choice) or choice.replace("_", " "))


def written(knob: Knob, value: object) -> str:
    """Write any value a parameter can have."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return unit_of(knob).write(value)
    return choice_name(knob, str(value))
