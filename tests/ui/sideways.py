"""Whether anything on a page has to be pushed sideways to be seen whole."""

from game.kit.page.focus import shown_below
from game.kit.widgets.scroll import THUMB, ScrollArea
from tests.kit.driver import Driver


def sideways(page: Driver) -> list[str]:
    """The names of the areas that have to be, or in which the bar that scrolls down lies on what is there."""
    areas = [one for one in shown_below(page.shell.top.page.body) if isinstance(one, ScrollArea)]
    assert areas
    return [one.name or one.key for one in areas if one._most()[0] or _covered(one)]


def _covered(area: ScrollArea) -> bool:
    least = max(child.measure_span(area.host.look)[0] for child in area.children())
    return area._most()[1] > 0 and least > area.rect.w - area.host.look.px(THUMB)
