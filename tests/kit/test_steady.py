"""What may become something higher is as high from the start, and only what is shown is on the page."""

from game.kit.widgets.label import Label
from game.kit.widgets.steady import Steady
from tests.kit.driver import Bench, Driver

SHORT, LONG = "a word", "many words, which need more than one line where there is little room for them"


def test_what_stands_below_stays_whatever_is_shown() -> None:
    tops = set()
    for present, other in ((SHORT, LONG), (LONG, SHORT)):
        page = Driver(Bench(Steady(Label(present), [Label(other)], width=200), Label("below")))
        tops.add(page.node("below").rect[1])
        assert page.has(present)
        assert not page.has(other)
    assert len(tops) == 1
