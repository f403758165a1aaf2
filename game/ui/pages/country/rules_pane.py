"""The panel of rules: its head with undo and redo, and below it the controls of a level or the cards of a workbench."""

from game.kit.drawing.theme import CAPTION
from game.kit.layout import Column, Row, Spacer
from game.kit.widget import Widget
from game.kit.widgets.button import Button, icon_button
from game.kit.widgets.label import Label, heading
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.watch import Watch
from game.text.language import translate as _
from game.ui.pages.country.means import means_pane
from game.ui.pages.country.pinning import Pinning
from game.ui.pages.country.rules import VERY_LOW, Turning, own_rules, rules
from game.ui.pages.country.state import CountryState
from game.ui.pages.country.workbench.bench import Workbench
from game.ui.pages.country.workbench.pane import workbench_rows

LEAST = 80
"""Height that rules have at the least before their whole pane scrolls, with what stands below them."""


def _head(page: CountryState, pinning: Pinning) -> Widget:
    """Return the panel's title with undo and redo."""
    pinned = page.ballot.play.pinned.there
    words = _("End the comparison") if pinned else _("Pin this state and see what changes")
    pin = icon_button(words, pinning.on_pin, "pin", "pin", main=pinned)
    return Row([heading(_("Rules")), Spacer(), pin, *page.step_buttons()], gap=8, align="middle")


def rules_pane(page: CountryState, bench: Workbench, pinning: Pinning) -> Widget:
    """Return the panel."""
    opened = [one for one in page.knobs() if not page.many or one.group == page.group]
    turn = (page.on_knob, page.on_switch, page.on_settle)
    turning = Turning(page.value, page.is_on, *turn, turned=page.is_turned, mute=page.silence.said(opened))
    watch = Watch(lambda: page.silence.waits, page.on_tried)
    rows = workbench_rows(page, bench, turning) if page.many else [_every_rule(page, turning)]
    if page.bare:
        return Column([watch, *rows], gap=8)
    return Column([Column([watch, _head(page, pinning)]), _pinned(page, pinning), *rows, means_pane(page)], gap=8)


def _pinned(page: CountryState, pinning: Pinning) -> Widget | None:
    """Return the way to both states, where one is pinned."""
    if not page.ballot.play.pinned.there:
        return None
    button = Button(_("Side by side"), pinning.on_beside, size="bar", key="beside")
    return Row([Label(_("A is pinned"), CAPTION, "gold"), Spacer(), button], gap=8, align="middle")


def _every_rule(page: CountryState, turning: Turning) -> Widget:
    inside = Column([*rules(page.knobs(), turning), own_rules(page)], gap=20, pad=(10, 6))
    if page.context.space[1] < VERY_LOW:
        return inside
    return ScrollArea(inside, key="rules", grow=1, name=_("Rules"), least=LEAST)
