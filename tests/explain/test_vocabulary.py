"""Everything that is counted has one name in each form, and no page and no command has a second one."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from game import parts
from game.engine.data.columns import ACTS, ALTERNATIVES, COLUMNS, FATES, FIELDS, MARKS, STANCES, TIERS
from game.engine.data.knobs import knobs
from game.engine.flows import OUTCOMES
from game.engine.publication.figures import MEMBERS
from game.engine.publication.figures import Params as Figure
from game.explain import vocabulary
from game.history.published import FIGURES

GAME = Path(vocabulary.__file__).parents[1]
SPEAKING = [
    file
    for folder in ("explain", "ui", "commands")
    for file in sorted((GAME / folder).rglob("*.py"))
    if file.name != "vocabulary.py"
]
BASES = get_args(Figure.model_fields["base"].annotation)


@pytest.mark.parametrize("key", sorted({*ACTS, *FATES, *FIELDS, *MARKS, *OUTCOMES, *STANCES}))
def test_every_column_mark_fate_and_stance_has_a_name(key: str) -> None:
    assert vocabulary.name(key)[0].isupper()


def test_everything_that_can_happen_to_somebody_is_said_of_one_and_of_many() -> None:
    for say in (vocabulary.one, vocabulary.many):
        said = [say(key) for key in sorted({*ACTS, *FATES, *MARKS})]
        assert all(words and words[0].islower() for words in said)
        assert len(set(said)) == len(said)


def test_every_column_of_the_ledger_has_words_of_its_own() -> None:
    for say in (vocabulary.column, vocabulary.paper):
        said = [say(column) for column in COLUMNS]
        assert all(said)
        assert len(set(said)) >= len(said) - 1
    assert len({vocabulary.column(column) for column in COLUMNS}) == len(COLUMNS)


def test_every_figure_and_base_is_named_and_says_what_it_counts() -> None:
    assert len({vocabulary.figure_name(name) for name in MEMBERS}) == len(MEMBERS)
    assert tuple(vocabulary.PUBLISHED) == FIGURES
    assert set(vocabulary.COUNTED) == {*MEMBERS, *BASES}
    assert set(vocabulary.MOVED) == set(BASES)
    assert set(vocabulary.IN_TRUTH) == set(MEMBERS)
    assert {vocabulary.IN_TRUTH[name] for name in MEMBERS if name != "turnout"} == set(ACTS)


def test_every_tier_and_choice_is_named() -> None:
    assert tuple(vocabulary.TIER_WORDS) == TIERS
    assert tuple(vocabulary.CHOICES) == ALTERNATIVES


def forms() -> set[str]:
    """Every form of every name, as it would be written anywhere else."""
    words = [getattr(word, form) for word in vocabulary.WORDS.values() for form in word.__slots__]
    tiers = [getattr(tier, form) for tier in vocabulary.TIER_WORDS.values() for form in tier.__slots__]
    pairs = [text for both in vocabulary.CHOICES.values() for text in both]
    titles = [vocabulary.figure_name(name) for name in MEMBERS]
    every = (*words, *tiers, *pairs, *titles, *vocabulary.COUNTED.values(), *vocabulary.MOVED.values(), *choices())
    return {form.lower() for form in every if form}


def choices() -> Iterator[str]:
    """What the words that parameters can be are called, as the parts say."""
    for address in parts.addresses():
        for knob in knobs(parts.find(address).part.params):
            yield from knob.words.values()


def worded(source: str) -> Iterator[str]:
    """Whatever a file gives to the translator as it stands."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
            yield from (one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str))


@pytest.mark.parametrize("file", SPEAKING, ids=lambda file: str(file.relative_to(GAME)))
def test_no_other_file_words_what_the_vocabulary_words(file: Path) -> None:
    again = sorted({text for text in worded(file.read_text("utf-8")) if text.lower() in forms()})
    assert again == [], f"ask game/explain/vocabulary.py for {again}"


def test_a_second_name_would_be_noticed() -> None:
    assert list(worded('def f():\n    return {"away": _("Away"), "x": _(name)}\n')) == ["Away"]
    assert "away" in forms()
