"""The chain put together: the boxes, and above them tier by tier a row and the way up to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.explain import vocabulary
from game.explain.count.chain import BOXES, Link
from game.explain.count.chain_words import step_name, why
from game.kit.layout import Column
from game.kit.page.command import ActWith
from game.kit.widget import Widget
from game.text.language import translate as _
from game.text.numbers import grouped
from game.ui.pages.count.chain.layout import Common
from game.ui.pages.count.chain.link import Climb
from game.ui.pages.count.chain.rows import BoxRow, TierRow


@dataclass(frozen=True, slots=True)
class Sight:
    """How the chain is seen: how many tiers the protocols have climbed, the side, which step is open, what opens it."""

    clock: Callable[[], float]
    report: Callable[[], bool]
    open: Callable[[], str]
    tier: ActWith[str]

    def come(self, index: int) -> Callable[[], float]:
        """How far the protocols of a tier have come, from 0 to 1."""
        return lambda: min(1.0, max(0.0, self.clock() - index))

    def is_open(self, key: str) -> Callable[[], bool]:
        """Whether a step is open."""
        return lambda: self.open() == key


def chain_rows(steps: Sequence[Link], figure: str, sight: Sight, *, tight: bool) -> Column:
    """Return the whole chain for the column that a figure counts, the centre on top; ``tight`` where height is dear."""
    common = _common(steps, tight=tight)
    rows: list[Widget] = []
    for index, step in reversed([*enumerate(steps[1:])]):
        come, key = sight.come(index), step.key
        row = TierRow(
            step, common, sight.tier, come=come, report=sight.report, chosen=sight.is_open(key), key=f"tier {key}"
        )  # fmt: skip
        rows += [row, Climb(common, come=come, straight=index == 0, grow=1, key=f"climb {key}")]
    what, chosen = vocabulary.in_truth(figure), sight.is_open(BOXES)
    base = BoxRow(steps[0], common, sight.tier, what=what, chosen=chosen, key=f"tier {BOXES}")
    return Column([*rows, base], grow=1)


def _common(steps: Sequence[Link], *, tight: bool) -> Common:
    counts = [count for step in steps for count in (step.truth, step.received, step.reported)]
    return Common(
        figure=max((grouped(count) for count in counts), key=len),
        captions=(_("received"), _("reported")),
        titles=tuple(step_name(step) for step in steps),
        reasons=tuple(why(step) for step in steps),
        top=max(1.0, *counts),
        tight=tight,
    )
