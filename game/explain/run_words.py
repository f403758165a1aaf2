"""What a run that was kept is called: the title of its level, and which ballot it was where one follows another."""

from game.text.language import translate as _


def run_name(title: str, ballot: str) -> str:
    """Name a run; ``ballot`` is the name of its ballot in a series, empty where there is only one."""
    return _("{level} · ballot {name}").format(level=_(title), name=ballot) if ballot else _(title)
