"""Texts are for a reader of 14: short sentences, known words, nothing a native speaker would not say."""

import re

import pytest

from game.level.files import level_names
from game.level.load import load
from game.level.texts import head_texts
from tests.explain.every_text import every_text, spoken

BANNED = {
    r"\bshare (for|against)\b": "percentage “for”",
    r"\bprotocols?\b": "result, result sheet",
    r"\btiers?\b": "step, office",
    r"\blogits?\b": "strength",
    r"\bnoes\b": "No votes",
    r"\bhung (it )?(out|up)\b": "read out",
    r"\bone and the same\b": "the same",
    r"\balmost nothing\b": "reads two ways",
    r"\b1 (points|people|papers|votes|names)\b": "one of them is singular",
    r"\bquite another\b": "a very different",
    r"\bwho is it that\b": "who",
    r"\bonly does not want\b": "does not want",
    r"\bWho (agrees|disagrees) \w+s\b": "if you agree",
    r"\bBayes\b|\bposterior\b|\bbeta densit": "said in plain words",
    r"\bthe ledger is empty\b": "the list of changes is empty",
    r"\blogarithmic\b": "in finer steps",
    r"\bstances?\b": "what somebody thinks",
    r"\bfelt as\b": "what it costs",
    r"\bsheets? differs?\b": "changed sheets",
    r"\bat one step report\b": "stations, constituencies or provinces",
}
"""What no text says, and what it says instead."""

EXPLAINED = {
    ("glossary: result sheet", r"\bprotocols?\b"),  # the formal name is told where the thing is explained
    ("commands/parts.py", r"\blogits?\b"),  # the unit, in the line that explains it
}

HARDEST = 8.0
"""Flesch–Kincaid grade: a reader of 14 is in the eighth or ninth year of school."""

FEWEST_WORDS = 20
"""A grade of fewer words says little."""


@pytest.mark.parametrize("pattern", BANNED)
def test_no_text_says_what_readers_stumble_over(pattern: str) -> None:
    wrong = [
        (place, text)
        for place, text in every_text()
        if re.search(pattern, without_names(text), re.IGNORECASE)
        and (place, pattern) not in EXPLAINED
        and technical(text) is None
    ]
    assert wrong == [], f"better: {BANNED[pattern]}"


def without_names(text: str) -> str:
    """A text without the places that are filled in later: their names are never read."""
    return re.sub(r"\{\w*\}", "…", text)


def technical(text: str) -> re.Match[str] | None:
    """Whether this is no text but a query, a key of a widget or a row of colours."""
    return re.search(r"\b(SELECT|PRAGMA|CREATE TABLE)\b|^tier |#[0-9A-F]{6} #", text)


@pytest.mark.parametrize("name", level_names())
def test_levels_read_like_a_newspaper_for_the_young(name: str) -> None:
    hard = {one.place: grade(one.text) for one in head_texts(name, load(name).head) if long(one.text)}
    assert {place: found for place, found in hard.items() if found > HARDEST} == {}


def test_all_other_longer_texts_do_too() -> None:
    hard = {(place, text): grade(text) for place, text in every_text() if long(text) and technical(text) is None}
    assert {place: found for place, found in hard.items() if found > HARDEST} == {}


def long(text: str) -> bool:
    """Whether a text is long enough to be graded."""
    return len(words(text)) >= FEWEST_WORDS


def words(text: str) -> list[str]:
    """The words of a text; figures are read at a glance and are none."""
    return re.findall(r"[A-Za-zÀ-ž][A-Za-zÀ-ž’'-]*", text)


def grade(text: str) -> float:
    """Flesch–Kincaid grade level: years of school somebody needs to follow a text (Kincaid and others 1975).

    As Flesch counted, what ends with a colon or a semicolon is a unit of thought like a sentence.
    """
    found = words(text)
    sentences = max(1, len(re.findall(r"[.?!:;](?=\s|$|[”)])", text)))
    return 0.39 * len(found) / sentences + 11.8 * sum(map(syllables, found)) / len(found) - 15.59


def syllables(word: str) -> int:
    """Groups of vowels, without a silent e at the end."""
    plain = re.sub(r"[^a-zà-ž]", "", word.lower())
    plain = re.sub(r"(?<=[^aeiouyl])e$|(?<=[aeiouy])le$|(?<=[^aeiouytd])ed$|(?<=[^aeiouysxzcgh])es$", "", plain)
    return max(1, len(re.findall(r"[aeiouyà-ž]+", plain)))


@pytest.mark.parametrize(
    ("word", "many"),
    [
        ("vote", 1),
        ("ballot", 2),
        ("table", 2),
        ("printed", 2),
        ("moved", 1),
        ("opinion", 3),
        ("agitator", 4),
        ("the", 1),
    ],
)
def test_syllables_are_those_one_hears(word: str, many: int) -> None:
    assert syllables(word) == many


def test_a_hard_text_is_found_hard_and_an_easy_one_easy() -> None:
    easy = "You keep the list. It still holds names of the dead. You can strike them off. Nobody will ask you why. " * 2
    hard = (
        "Notwithstanding considerable institutional heterogeneity, administrative intermediaries systematically "
        "misrepresent disaggregated participation statistics whenever hierarchical evaluation incentivises conformity."
    )
    assert grade(easy) < 4.0 < HARDEST < 15.0 < grade(hard)


def test_docstrings_and_single_words_are_no_texts() -> None:
    source = 'def f():\n    """A tier."""\n    return _("a tier of it"), "tier"\n'
    assert list(spoken(source)) == ["a tier of it"]
