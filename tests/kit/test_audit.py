"""The audit finds what is wrong with a page, and says it in plain words."""

from dataclasses import dataclass

import pytest

from game.kit.access.audit import audit
from game.kit.access.semantics import Node, as_text
from game.kit.layout import Row
from game.kit.widgets.button import Button
from tests.kit.driver import Bench, Driver, note
from tests.kit.found import find


@dataclass
class Room:
    size: tuple[int, int] = (400, 300)
    scale: float = 1.0


def button(name: str, rect: tuple[int, int, int, int], order: int | None = 0) -> Node:
    return Node("button", name, rect=rect, actions=("press",), order=order)


def page(*nodes: Node) -> Node:
    return Node("page", "Page", rect=(0, 0, 400, 300), children=nodes)


@pytest.mark.parametrize(
    ("nodes", "complaint"),
    [
        ((button("", (0, 0, 40, 40)),), "nobody can tell"),
        ((button("Go", (0, 0, 40, 20)),), "too small a target"),
        ((button("Go", (0, 0, 40, 40), None),), "Tab never comes there"),
        ((button("A", (0, 0, 40, 40)), button("B", (30, 30, 40, 40))), "overlap by 10 × 10"),
        ((button("Go", (380, 0, 40, 40)),), "sticks out"),
        ((Node("text", "long", rect=(0, 0, 10, 10), clipped=True),), "does not fit"),
        (
            (Node("group", "G", rect=(0, 0, 50, 50), children=(button("Go", (20, 20, 40, 40)),)),),
            "sticks out of group 'G'",
        ),
    ],
)
def test_problems_are_found(nodes: tuple[Node, ...], complaint: str) -> None:
    problems = audit(page(*nodes), Room())
    assert len(problems) == 1
    assert complaint in problems[0]


def test_a_good_page_has_no_problems() -> None:
    disabled = Node("button", "Off", rect=(0, 50, 40, 40), states=("disabled",), actions=("press",))
    inner = (button("Far down", (0, 900, 40, 40)),)
    scroll = Node("scroll", rect=(0, 100, 400, 200), children=inner)
    assert audit(page(button("Go", (0, 0, 40, 40)), disabled, scroll), Room()) == []


def test_targets_grow_with_the_scale() -> None:
    assert audit(page(button("Go", (0, 0, 40, 40))), Room(scale=2.0))
    assert not audit(page(button("Go", (0, 0, 18, 18))), Room(scale=0.75))


def test_members_of_a_stack_may_overlap() -> None:
    behind, before = Node("text", "behind", rect=(0, 0, 40, 40)), Node("text", "before", rect=(0, 0, 40, 40))
    assert audit(page(behind, before), Room())
    assert not audit(page(Node("stack", rect=(0, 0, 40, 40), children=(behind, before))), Room())


def test_text_that_does_not_fit_is_found_on_a_real_page() -> None:
    driver = Driver(Bench(Row([Button("a name that is far too long", note("go"), width=60)])))
    assert any("does not fit" in problem for problem in driver.problems())


def test_the_tree_as_text_is_indented_words() -> None:
    tree = page(Node("slider", "Cost", "7", "Why", states=("focused",), actions=("increase",)))
    assert as_text(tree) == 'page "Page"\n  slider "Cost" = 7 [focused] (increase) – Why'


def test_what_is_not_there_is_told_with_what_is() -> None:
    with pytest.raises(LookupError, match=r"no button named 'Stop'.*button 'Go'"):
        find(page(button("Go", (0, 0, 40, 40))), "Stop", "button")
