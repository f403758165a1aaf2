"""The keys of a presenter: a clicker goes on, goes back and blanks the screen, whatever has the focus.

They work in the profile for projectors only. There a page of a slider is not worth the key that every clicker has.
"""

from collections.abc import Callable

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.page.command import Act
from game.kit.page.focus import shown_below
from game.kit.page.page import Page
from game.kit.page.reactions import page_anything
from game.kit.page.scene import Context, Pop, Push, Scene
from game.kit.page.shown import Shown
from game.kit.program.events import Happening, KeyPress, PointerPressed
from game.kit.widget import Span, Widget
from game.kit.widgets.button import Button
from game.kit.widgets.tabs import TabStrip
from game.text.language import message
from game.text.language import translate as _

ON, BACK = "page_down", "page_up"
BLANK_KEYS = ("b", ".")


def keys(context: Context) -> tuple[tuple[str, str], ...]:
    """The keys that a presenter has, and what they do; none where nobody presents."""
    if not context.projected:
        return ()
    return (
        (ON, _("go on: the next thing to do, the next tab, or the next page; it never says yes to losing something")),
        (BACK, _("the page before")),
        *((key, _("blank the screen, or show it again")) for key in BLANK_KEYS),
    )


class Black(Widget):
    """Nothing to be seen."""

    def measure_span(self, look: Look) -> Span:
        """As wide as there is room."""
        return look.px(1), look.px(1)

    def natural_height(self, look: Look) -> int:
        """As high as there is room."""
        return look.px(1)

    def paint(self, pen: Pen) -> None:
        """Fill it with the darkest there is."""
        pen.fill(self.rect, "ink")

    def spoken(self) -> Node:
        """What a screen reader has to know of it."""
        return Node("text", _("The screen is blank. Any key shows the page again."))


class Blank(Scene):
    """Covers the whole window until something is pressed."""

    name = message("Blank screen")

    def build(self) -> Widget:
        """Nothing but black."""
        return Black(grow=1)


def presented(shown: Shown, happening: Happening, take: Callable[[Act], None], *, alone: bool) -> bool:
    """Do what a presenter's key asks for before anything else hears of it; the answer is whether it was one.

    ``alone``: there is no scene below to go back to.
    """
    scene = shown.scene
    if isinstance(scene, Blank) and isinstance(happening, KeyPress | PointerPressed):
        take(Pop)
        return True
    if not isinstance(happening, KeyPress) or not scene.context.projected:
        return False
    if happening.name == ON:
        _go_on(shown.page, scene, take)
    elif happening.name == BACK and not (scene.leafed and _leaf(shown.page, -1)):
        act = scene.backward() or (None if alone else scene.on_back)
        if act is not None:
            take(act)
    return happening.name in (ON, BACK)


def blanked(scene: Scene, key: KeyPress, take: Callable[[Act], None]) -> bool:
    """Blank the screen where a key that nothing else had a use for asks for it."""
    asked = scene.context.projected and any(key.means(one) for one in BLANK_KEYS)
    if asked and not key.command:
        take(lambda: Push(Blank()))
        return True
    return False


def _go_on(page: Page, scene: Scene, take: Callable[[Act], None]) -> None:
    """Press the main button where there is one to press; else turn to the next page, or to what stands below."""
    if scene.leafed and _leaf(page, 1):
        return
    buttons = [one for one in shown_below(page.popup or page.body) if isinstance(one, Button) and one.enabled()]
    # one that shows an icon alone lets time run: it leads nowhere
    button = None if scene.turned else next((one for one in buttons if one.main and not one.icon_only), None)
    act = button.action if button is not None else scene.forward()
    if act is not None:
        take(act)
    elif not _leaf(page, 1):
        page_anything(page, KeyPress(ON))


def _leaf(page: Page, step: int) -> bool:
    """Turn to the tab beside the one that is shown; the answer is whether there is one."""
    for strip in shown_below(page.popup or page.body):
        if isinstance(strip, TabStrip) and strip.enabled() and 0 <= strip.chosen + step < len(strip.titles):
            strip.choose(strip.chosen + step)
            return True
    return False
