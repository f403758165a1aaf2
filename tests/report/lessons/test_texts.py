"""What the teacher pack says: plain, for readers of 14, and no figure in it that a ballot could make stale."""

import re

import pytest

from game.level.load import load
from game.level.texts import head_texts
from game.report.lessons.source import LEVELS, guides, lesson_of, plans
from tests.explain.test_plain_texts import BANNED, HARDEST, grade, long
from tests.levels_content.test_texts import AMERICAN
from tests.report.lessons.written import general_texts, lesson_texts, pupils_texts, texts

LESSONS = tuple(sorted(path.stem for path in LEVELS.glob("*.toml")))
TEMPLATE = re.compile(r"\{\{.*?\}\}")
FIGURE = re.compile(r"\d+(?:[.,]\d+)*(?=\s?%)|\d+[.,]\d+")
"""What looks like a figure of a ballot: a percentage, decimals, thousands."""

PUBLISHED = {"99.93", "100", "99", "99.99", "99.90", "100.00", "99.996", "95", "80", "89"}
"""Figures in exercises that are worked on paper, and in what was printed in 2026."""


def test_every_lesson_belongs_to_a_level() -> None:
    assert [name for name in LESSONS if not load(name).head.title] == []


@pytest.mark.parametrize("name", LESSONS)
def test_what_pupils_read_is_for_readers_of_14(name: str) -> None:
    """Each text that is long enough, and all of a sheet together: Flesch–Kincaid grade 8 at most."""
    found = pupils_texts(name)
    assert len(found) > 10
    hard = {place: grade(text) for place, text in found.items() if long(text)}
    assert {place: level for place, level in hard.items() if level > HARDEST} == {}
    sheet = " ".join(text if re.search(r"[.?!…”]$", text) else f"{text}." for text in found.values())
    assert grade(sheet) <= HARDEST


@pytest.mark.parametrize("name", LESSONS)
def test_what_teachers_read_is_plain_too(name: str) -> None:
    hard = {place: grade(text) for place, text in lesson_texts(name).items() if long(text)}
    assert {place: level for place, level in hard.items() if level > HARDEST + 2} == {}


@pytest.mark.parametrize("name", LESSONS)
def test_no_figure_of_a_ballot_stands_in_a_lesson(name: str) -> None:
    """Those the level's own file has, such as its limits, and published ones are not from its ballots."""
    lesson = lesson_of(name)
    assert lesson is not None
    known = set(FIGURE.findall(" ".join(one.text for one in head_texts(name, load(name).head)))) | PUBLISHED
    for place, text in texts(lesson):
        assert set(FIGURE.findall(TEMPLATE.sub("", text))) <= known, f"{name}: {place}: write it as a template"


def test_no_figure_of_a_ballot_stands_in_a_plan_or_a_guide() -> None:
    for source in (*plans().values(), *guides().values()):
        for place, text in texts(source):
            assert set(FIGURE.findall(TEMPLATE.sub("", text))) <= {"200", "250"}, f"{place}: write it as a template"


def test_the_pack_says_nothing_that_readers_stumble_over() -> None:
    said = [
        *general_texts(),
        *((f"{name}: {place}", text) for name in LESSONS for place, text in lesson_texts(name).items()),
    ]
    for pattern, better in BANNED.items():
        assert [one for one in said if re.search(pattern, one[1], re.IGNORECASE)] == [], f"better: {better}"
    assert [one for one in said if re.search(AMERICAN, one[1], re.IGNORECASE)] == []
    assert [one for one in said if "  " in one[1] or one[1] != one[1].strip()] == []


def test_plans_are_as_long_as_they_say_and_have_the_slides_they_name() -> None:
    minutes = {name: [hour.minutes for hour in plan.hours] for name, plan in plans().items()}
    assert minutes == {"plan_40_minutes": [40], "plan_2_x_45_minutes": [45, 45]}
    for plan in plans().values():
        stages = [stage for hour in plan.hours for stage in hour.stages]
        named = re.findall(
            r"[Ss]lides? (\d+)(?:[–-](\d+)| to (\d+)| and (\d+))?", " ".join(one.needs for one in stages)
        )
        assert {int(one) for pair in named for one in pair if one} <= set(range(1, len(plan.slides) + 1))
        assert max(int(one) for pair in named for one in pair if one) == len(plan.slides)
