"""What a starter changes of the country itself: who lives there and what they think, and not only the rules."""

from game.explain.setting_words import setting_name, setting_value
from game.level.starters import Starter
from game.text.language import translate as _

COUNTRY = "population."
"""Where the paths of what people are begin."""


def country_words(one: Starter) -> str:
    """Say what of the people is otherwise with a starter; empty where the country stays as it is."""
    settings = [
        _("{setting} {value}").format(setting=setting_name(path), value=setting_value(path, value))
        for path, value in one.rules.items()
        if path.startswith(COUNTRY)
    ]
    return _("It changes the people as well: {settings}.").format(settings=", ".join(settings)) if settings else ""
