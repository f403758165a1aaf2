"""No text that is read before the questions says the right answer in the words of its option."""

import re
from collections.abc import Iterator

import pytest

from game.level.files import level_names
from game.level.load import Level, load
from game.level.texts import head_texts

AFTERWARDS = re.compile(r": (teachers_note|technique|questions|chapter)\b")
"""What is read when the questions are answered, or by a teacher."""

EMPTY = re.compile(
    "(the|and|for|from|with|that|this|these|those|was|were|are|been|its|not|nor|than|then|them|their|they|you|your|who|whom|"
    "what|which|how|much|many|more|most|less|least|all|only|one|two|every|each|some|any|has|have|had|does|did|will|would|"
    "can|could|may|might|but|into|out|about|same|others?|another|such|too|very|also|when|where|while|..?)"
)
"""Words that say nothing of what is asked."""

MOST = 0.75
"""The part of an option's words that may stand together in a sentence before."""


def words(text: str) -> frozenset[str]:
    """Words that say something, without their endings."""
    return frozenset(one[:5] for one in re.findall(r"[a-z]+|\d+(?:\.\d+)?", text.lower()) if not EMPTY.fullmatch(one))


def sentences(level: Level) -> Iterator[tuple[str, str]]:
    ways = [("ways", way.text) for way in level.head.ways]
    read = [(one.place, one.text) for one in head_texts(level.name, level.head) if not AFTERWARDS.search(one.place)]
    for place, text in (*read, *ways):
        yield from ((place, one) for one in re.split(r"(?<=[.?!:;])\s+", text))


def given_away(right: str, wrong: list[str], sentence: str) -> bool:
    """Whether a sentence has nearly all words of the right option, and fewer of each of the others."""
    said = words(sentence)

    def part(option: str) -> float:
        return len(words(option) & said) / max(1, len(words(option)))

    return len(words(right)) > 1 and part(right) >= MOST and all(part(one) < part(right) for one in wrong)


@pytest.mark.parametrize("name", level_names())
def test_no_sentence_before_the_questions_is_the_right_answer(name: str) -> None:
    level = load(name)
    for question in level.head.questions:
        wrong = [one for number, one in enumerate(question.choices) if number != question.answer]
        right = question.choices[question.answer]
        told = [(place, one) for place, one in sentences(level) if given_away(right, wrong, one)]
        assert told == [], right


def test_the_measure_finds_an_option_in_other_order_and_endings_and_no_chance_likeness() -> None:
    right, wrong = "Small changes at three steps, in the same direction", ["One official changes it all"]
    assert given_away(right, wrong, "It is three steps of small change, each in one direction.")
    assert not given_away(right, wrong, "At three steps somebody adds up results.")
    assert not given_away(right, [*wrong, "Small changes in one direction"], "Small changes in one direction.")
