"""How a page reacts to what the player does: the keyboard from the focus outwards, the pointer from the top down."""

from game.kit.page.focus import DIRECTIONS, nearest, neighbour, shown_below, stops_below
from game.kit.page.page import Page
from game.kit.page.painter import ancestors
from game.kit.program.events import (
    Happening,
    KeyPress,
    PointerMoved,
    PointerPressed,
    PointerReleased,
    TextComposed,
    TextTyped,
    WheelTurned,
)
from game.kit.widget import Widget

PAGING = ("page_up", "page_down", "home", "end")


def react(page: Page, happening: Happening) -> bool:
    """Hand a happening to the widgets it concerns; the answer is whether one made use of it."""
    page.settle()
    match happening:
        case KeyPress():
            return _key(page, happening)
        case TextTyped() | TextComposed():
            return page.focused is not None and page.focused.happened(happening)
        case PointerMoved():
            page.pointer.moved(happening)
            # while something is dragged, the player looks at that
            if page.pointer.held is None:
                page.tips.hover(page.pointer.path)
            return True
        case PointerPressed():
            return _press(page, happening)
        case PointerReleased():
            used = page.pointer.released(happening)
            page.tips.let_go()
            return used
        case WheelTurned():
            page.tips.hide()
            return page.pointer.wheel(happening)


def _press(page: Page, happening: PointerPressed) -> bool:
    # what a tip covers is what the player sees beside it, and wants
    page.tips.make_way()
    path = page.pointer.find(happening.at)
    if page.popup is not None and page.popup not in path:
        page.close_popup()
        return True
    stop = next((widget for widget in reversed(path) if widget.stops()), None)
    if stop is not None:
        page.focus_on(stop)
    return page.pointer.pressed(happening) is not None


def _key(page: Page, key: KeyPress) -> bool:
    if key.name == "escape" and page.tips.hide():
        return True
    start = page.focused or page.popup or page.body
    for widget in (start, *ancestors(start)):
        if widget.enabled() and widget.key_pressed(key):
            return True
    if key.name == "escape" and page.popup is not None:
        page.close_popup()
        return True
    if key.name == "tab":
        return _tab(page, -1 if key.shift else 1)
    if key.name in DIRECTIONS:
        return _arrow(page, start, key.name)
    return key.name in PAGING and page_anything(page, key)


def _tab(page: Page, step: int) -> bool:
    page.close_popup()
    stops, behind = stops_below(page.body), page.gone_after
    back = step < 0 and behind in stops
    target = behind if back else neighbour(stops, page.focused or behind, step)
    if target is not None:
        _go(page, target)
    return target is not None


def _arrow(page: Page, start: Widget, name: str) -> bool:
    """Go to the nearest stop in the direction of an arrow key; where there is none, scroll."""
    direction = next(known for known in DIRECTIONS if known == name)
    target = nearest(stops_below(page.popup or page.body), page.focused or page.gone_after, direction)
    if target is not None:
        _go(page, target)
        return True
    return any(widget.nudge(direction) for widget in (start, *ancestors(start)))


def page_anything(page: Page, key: KeyPress) -> bool:
    """A page key that nothing around the focus has a use for moves the first thing that can be scrolled."""
    areas = (widget for widget in shown_below(page.popup or page.body) if widget.clips)
    return any(area.key_pressed(key) for area in areas)


def _go(page: Page, target: Widget) -> None:
    page.focus_on(target)
    page.tips.focus(target)
