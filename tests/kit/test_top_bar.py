"""The bar on top of a page says where one is and leads back; in a small window it leaves the name of the game out."""

import pytest

from game.kit.layout import Column
from game.kit.page.scene import Scene
from game.kit.widget import Widget
from game.kit.widgets.top_bar import NARROW, top_bar
from tests.kit.driver import Driver


class Plain(Scene):
    """A page with nothing but its bar, which is told as much as `said`."""

    name = "Somewhere"

    def __init__(self, place: str | None = None, *, narrow: bool | None = None) -> None:
        self.said = place, narrow

    def build(self) -> Widget:
        place, narrow = self.said
        return Column([top_bar(self, place, narrow=narrow)])


def heads(page: Driver) -> list[str]:
    return [node.name for node in page.tree().walk() if node.role == "heading"]


def test_it_names_the_page_unless_something_else_is_to_be_named() -> None:
    assert heads(Driver(Plain())) == ["Somewhere"]
    assert heads(Driver(Plain("Level"))) == ["Level"]


@pytest.mark.parametrize(
    ("width", "narrow", "named"),
    [(NARROW, None, True), (NARROW - 1, None, False), (NARROW, True, False), (NARROW - 1, False, True)],
)
def test_the_name_of_the_game_is_left_out_where_room_is_short(width: int, narrow: bool | None, named: bool) -> None:
    page = Driver(Plain(narrow=narrow), size=(width, 480))
    assert page.has("99.93") == named
    assert page.has("Back")
