"""Several ballots of the game print the same page: choose one of them."""

from functools import partial

from game.explain.published.ballot import LEVELS, settings_that_print
from game.history.published import Published
from game.kit.drawing.theme import CAPTION
from game.kit.layout import Column
from game.kit.page.command import ActWith, Answer
from game.kit.page.scene import Pop, Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.label import Label
from game.level.glance import glances
from game.text.language import message
from game.text.language import translate as _


class WaysToPrint(Scene):
    """One button for each ballot; ``play`` is given the level's name, or nothing for the sandbox."""

    overlay = True
    name = message("One page, several countries")
    first = "way 0"

    def __init__(self, row: Published, play: ActWith[str]) -> None:
        self._row = row
        self._play = play

    def build(self) -> Widget:
        """What this is about, and the ways."""
        titles = {one.name: one.title for one in glances()}
        ways = [(level, _(titles.get(level, level))) for level in LEVELS.get(self._row.id, ())]
        if settings_that_print(self._row) is not None:
            ways.append(("", _("Sandbox: a country you know, set to print this")))
        words = _("Each of these countries prints the same figures. What happened in them is very different.")
        buttons = [
            Button(title, partial(self.on_way, level), key=f"way {index}") for index, (level, title) in enumerate(ways)
        ]
        return Column(
            [Dialog(self.title, [Label(words, CAPTION), *buttons], (Button(_("Cancel"), self.on_back),), grow=1)]
        )

    def on_way(self, level: str) -> Answer:
        """Play it."""
        return Pop(partial(self._play, level))
