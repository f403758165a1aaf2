"""Every text of the levels that a player reads, for the catalogues of other languages.

The texts stay English in the files; they are translated when they are shown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from game.level.files import level_names
from game.level.goals import goal
from game.level.goals.quantities import quantities
from game.level.head import Head
from game.level.lessons import lesson
from game.level.load import load
from game.level.rules import turnables
from game.level.starters import starters


@dataclass(frozen=True, slots=True)
class Text:
    """One text to translate, and where it stands: ``honest_count: goal.text``."""

    place: str
    text: str


def level_texts() -> tuple[Text, ...]:
    """Return every text of every level in the levels folder, and the words goals are judged in; each text once."""
    found: dict[str, str] = {}
    for one in (*_common(), *(text for name in level_names() for text in head_texts(name, load(name).head))):
        found.setdefault(one.text, one.place)
    return tuple(Text(place, text) for text, place in found.items())


def head_texts(name: str, head: Head) -> Iterator[Text]:
    """Yield every text of one level's head."""
    for place, text in _of(head):
        if text:
            yield Text(f"{name}: {place}", text)


def _common() -> Iterator[Text]:
    yield from (Text("roles", role) for role in get_args(lesson.Role))
    yield from (Text("kinds", kind) for kind in get_args(lesson.Kind))
    yield from (Text("headings", heading) for heading in turnables.STOPS.values())
    yield from (Text("starters", text) for one in starters() for text in (one.title, one.about))
    yield from (Text("goals", sentence) for sentence in goal.SENTENCES)
    for one in quantities().values():
        yield from (Text("quantities", text) for text in (one.label, *(one.words or ())))


def _of(head: Head) -> Iterator[tuple[str, str]]:
    for name in ("title", "about", "chapter", "briefing", "watching", "content_note", "teachers_note"):
        yield name, getattr(head, name)
    yield from ((f"hints[{index}]", hint) for index, hint in enumerate(head.hints))
    yield from ((f"knobs[{index}].group", one.group) for index, one in enumerate(head.knobs))
    yield from ((f"predict[{index}].question", one.question) for index, one in enumerate(head.predict))
    if head.goal is not None:
        yield "goal.text", head.goal.text
        yield "goal.rows", head.goal.rows
        yield from ((f"goal.conditions[{index}].text", one.text) for index, one in enumerate(head.goal.conditions))
    if head.series is not None:
        yield from ((f"series.ballots[{index}].told", one.told) for index, one in enumerate(head.series.ballots))
    yield from ((f"means[{index}].text", one.text) for index, one in enumerate(head.means))
    yield from ((f"ways[{index}].text", one.text) for index, one in enumerate(head.ways))
    if head.technique is not None:
        yield "technique.name", head.technique.name
        yield "technique.explanation", head.technique.explanation
    for index, question in enumerate(head.questions):
        yield f"questions[{index}].text", question.text
        yield from ((f"questions[{index}].choices[{place}]", text) for place, text in enumerate(question.choices))
        yield f"questions[{index}].explanation", question.explanation
        yield f"questions[{index}].misconception", question.misconception
    yield from ((f"steps[{index}].text", step.text) for index, step in enumerate(head.steps))
