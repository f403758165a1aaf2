"""Pages hold the longest words that a level may have: title, chapter, goal, conditions, means, headings, questions."""

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from typing import TypeVar

import pytest
from annotated_types import MaxLen
from pydantic import BaseModel

from game.kit.page.scene import Scene
from game.level.load import Level, load
from game.session.actions import EndCount, OpenPolls
from game.session.session import Playthrough
from game.ui.ballot_state import PAGES, BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.lessons.briefing import Briefing
from game.ui.pages.lessons.levels import Levels
from tests.kit.driver import Driver
from tests.ui.test_hard_values import SCALES, SIZES, too_wide

LONGEST_CHOICE, LONGEST_HINT = 120, 600
Told = TypeVar("Told", bound=BaseModel)
WORDS = "Representatives Wahlkreise Nowokrasnojarsk Constituencies "


def words(length: int) -> str:
    """Text of just so many characters, in which hardly a word is short."""
    text = (WORDS * (length // len(WORDS) + 1))[:length]
    return text.rstrip() + "x" * (length - len(text.rstrip()))


def longest(model: Told, *names: str) -> Told:
    """The same, with texts as long as they may be at most."""
    return model.model_copy(update={name: words(limit(type(model), name)) for name in names})


def limit(kind: type[BaseModel], name: str) -> int:
    """How many characters a text may have."""
    return min(one.max_length for one in kind.model_fields[name].metadata if isinstance(one, MaxLen))


def worded(level: Level) -> Level:
    """The same level, every text of which is as long as its file may have it."""
    head = level.head
    assert head.goal is not None

    conditions = tuple(longest(one, "text") for one in head.goal.conditions)
    choices = [tuple(words(LONGEST_CHOICE) for _ in one.choices) for one in head.questions]
    update = {
        "goal": longest(head.goal, "text").model_copy(update={"conditions": conditions}),
        "means": tuple(longest(one, "text") for one in head.means),
        "knobs": tuple(longest(one, "group") for one in head.knobs),
        "predict": tuple(longest(one, "question") for one in head.predict),
        "hints": tuple(words(LONGEST_HINT) for _ in head.hints),
        "questions": tuple(
            longest(one, "text", "explanation").model_copy(update={"choices": told})
            for one, told in zip(head.questions, choices, strict=True)
        ),
        "steps": tuple(longest(one, "text") for one in head.steps),
    }
    return replace(level, head=longest(head, "title", "chapter", "about", "briefing").model_copy(update=update))


@pytest.fixture(scope="module")
def levels() -> tuple[Level, ...]:
    """A town with a tutorial, and a country of provinces."""
    return worded(load("honest_count")), worded(load("nobody_wants_to_be_last"))


@pytest.fixture(scope="module")
def plays(levels: tuple[Level, ...]) -> tuple[Playthrough, ...]:
    """Both as they begin, and both when all is counted."""
    return *map(Playthrough, levels), *(Playthrough(one, None, (OpenPolls(), EndCount())) for one in levels)


SCENES: dict[str, Callable[[Playthrough], Scene]] = {
    "briefing": lambda play: Briefing(play, lambda _play: None),
    "levels": lambda play: Levels([play.level], lambda _name: frozenset({"goal"}), lambda _level: None),
    **{page: lambda play, page=page: make_page(page, BallotState(play, hour=18.0)) for page in PAGES},  # type: ignore[misc]
}


@pytest.mark.parametrize(("name", "scale"), list(product(SCENES, SCALES)))
def test_no_text_pushes_a_page_wider_or_is_cut_off(plays: tuple[Playthrough, ...], name: str, scale: int) -> None:
    for play, size in product(plays, SIZES[:1]):
        driver = Driver(SCENES[name](play), size, scale=scale)
        assert driver.problems() == []
        assert too_wide(driver.tree(), size[0]) == []
