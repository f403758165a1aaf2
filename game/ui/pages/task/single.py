"""Rules of one area, each with a switch: a class may turn those that are on."""

from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from game.classroom.setup import Terms
from game.classroom.task import offered
from game.engine.data.problems import BadInput
from game.kit.layout import Column
from game.kit.page.command import Answer
from game.kit.page.scene import Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.label import caption
from game.kit.widgets.toggle import Toggle
from game.level.rules.turnables import Turnable
from game.text.language import message
from game.text.language import translate as _

Turn = Callable[[str, bool], Answer]


class SingleRules(Scene):
    """Every switch is told to whoever opened it, at once; ``terms`` says how they stand."""

    name = message("Rules they may turn")
    advice = message("Switch a rule off, and nobody in the class can turn it.")
    overlay = True

    def __init__(self, area: str, rules: Sequence[Turnable], terms: Callable[[], Terms], turn: Turn) -> None:
        self._area, self._rules, self._terms, self._turn = area, rules, terms, turn

    def first_focus(self) -> str:
        """The first rule."""
        return f"rule {self._rules[0].path}"

    def build(self) -> Widget:
        """The switches, under the headings that pupils see."""
        body: list[Widget | None] = []
        group = ""
        for one in self._rules:
            if one.group != group:
                group = one.group
                body.append(caption(_(group)))
            body.append(
                Toggle(
                    _(one.knob.label),
                    partial(self._on, one.path),
                    partial(self.on_rule, one.path),
                    key=f"rule {one.path}",
                )
            )
        done = Button(_("Done"), self.on_back, main=True, key="done")
        return Column([Dialog(self._area, body, (done,), grow=1)])

    def _on(self, path: str) -> bool:
        return self._terms().allows(path)

    def on_rule(self, path: str, on: bool) -> Answer:
        """Open a rule, or close it."""
        return self._turn(path, on)


def rules_of(area: str, levels: Sequence[str]) -> tuple[Turnable, ...]:
    """Return the rules of an area that can be turned in any of these levels."""
    return tuple(one for one in _offered(tuple(levels)) if one.path.partition(".")[0] == area)


@lru_cache(maxsize=64)
def _offered(levels: tuple[str, ...]) -> tuple[Turnable, ...]:
    try:
        return offered(levels)
    except BadInput:  # the page of the task says why
        return ()
