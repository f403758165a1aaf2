"""The glossary explains what the texts say, and nothing else."""

import json
import re

import pytest

from game.cli import main
from game.explain.glossary import Entry, Found, find, glossary, look_up, words_in
from game.level.files import level_names
from game.level.load import load
from game.level.texts import head_texts
from tests.explain.every_text import every_text

LONG_WORD = 10
"""Letters from which a word of a level is either everyday or explained."""

EVERYDAY = frozenset(
    {
        "administration",
        "afternoon",
        "afterwards",
        "announced",
        "beforehand",
        "believable",
        "candidate",
        "candidates",
        "changing",
        "commission",
        "compared",
        "comparison",
        "conclusion",
        "confirmed",
        "counting",
        "countries",
        "dangerous",
        "department",
        "description",
        "difference",
        "different",
        "disappear",
        "disappears",
        "discovered",
        "discovers",
        "documented",
        "elsewhere",
        "enthusiasm",
        "enthusiastic",
        "everybody",
        "everything",
        "everywhere",
        "expectation",
        "experience",
        "explained",
        "explaining",
        "explanation",
        "explanations",
        "filling",
        "frightened",
        "government",
        "hardly",
        "immediately",
        "important",
        "impossible",
        "lukewarm",
        "measured",
        "miscounted",
        "multiplied",
        "multiplying",
        "neighbours",
        "newspaper",
        "newspapers",
        "nobody",
        "officials",
        "opinions",
        "ordinary",
        "organiser",
        "particular",
        "percentage",
        "percentages",
        "possible",
        "postcard",
        "published",
        "questions",
        "readiness",
        "reasonable",
        "reasons",
        "registered",
        "relatives",
        "reported",
        "responsibility",
        "responsible",
        "settings",
        "somebody",
        "something",
        "sometimes",
        "strangers",
        "supported",
        "supposing",
        "themselves",
        "uncertain",
        "understand",
        "understanding",
        "unusually",
        "whatever",
        "wherever",
        "whichever",
        "yourself",
    }
)
"""Long words that a reader of 14 knows."""


@pytest.mark.parametrize("entry", glossary(), ids=lambda entry: entry.word)
def test_every_entry_is_used_by_a_text(entry: Entry) -> None:
    texts = [text for place, text in every_text() if not place.startswith("glossary")]
    assert any(found.entry is entry for text in texts for found in words_in(text))


@pytest.mark.parametrize("entry", glossary(), ids=lambda entry: entry.word)
def test_an_entry_is_one_plain_sentence_and_leads_on_to_words_that_are_there(entry: Entry) -> None:
    assert re.fullmatch(r"[A-Z][^\n]{15,160}\.", entry.plain)
    assert not entry.more or entry.more.endswith(".")
    assert all(look_up(word) is not None for word in entry.see)
    assert entry.word not in entry.see
    first = re.match(r"[^.]*", entry.plain)
    assert first is not None
    assert not re.search(rf"\b{re.escape(entry.word)}\b", first[0]), "a word is not explained by itself"


def test_no_spelling_stands_for_two_words() -> None:
    spellings = [spelling.casefold() for entry in glossary() for spelling in entry.spellings]
    assert len(set(spellings)) == len(spellings)


@pytest.mark.parametrize("name", level_names())
def test_long_words_of_a_level_are_everyday_or_explained(name: str) -> None:
    unknown = set()
    for one in head_texts(name, load(name).head):
        explained = " ".join(one.text[found.start : found.end].lower() for found in every_spelling(one.text))
        for word in re.findall(r"(?<![\w’-])[a-z]+(?![\w-])", one.text):
            if len(word) >= LONG_WORD and word not in EVERYDAY and word not in explained:
                unknown.add(word)
    assert unknown == set(), "explain it in assets/glossary/words.toml, or say it more simply"


def every_spelling(text: str) -> list[Found]:
    return list(words_in(text))


def test_words_are_found_where_they_stand_first_and_whole() -> None:
    text = "The roll, the ROLL and rolling: a ballot paper was struck out."
    found = [(text[one.start : one.end], one.entry.word) for one in words_in(text)]
    assert found == [("roll", "roll"), ("ballot paper", "ballot"), ("struck out", "strike out")]


def test_a_word_is_looked_up_in_any_form() -> None:
    ballot = look_up(" Ballot  papers ")
    assert ballot is not None
    assert ballot.word == "ballot"
    assert look_up("protocol") is None


def test_a_search_finds_the_word_itself_first_then_what_speaks_of_it() -> None:
    assert find("  ") == glossary()
    found = [entry.word for entry in find("Roll")]
    assert found[0] == "roll"
    assert {"ghost names", "turnout"} < set(found)
    assert found[1:] == sorted(found[1:])
    assert find("ballot papers")[0].word == "ballot", "in any form"
    assert find("no such word at all") == ()


def test_the_command_finds_words_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "--find", "roll", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["words"]
    assert [one["word"] for one in listed] == [entry.word for entry in find("roll")]
    assert main(["glossary", "--find", "no such word at all"]) == 0
    assert capsys.readouterr().out == "No word of the game has this in it.\n"
    assert main(["glossary", "roll", "--find", "turnout"]) == 2
    assert "--find" in capsys.readouterr().err


def test_the_command_explains_lists_and_says_what_is_near(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "struck", "out"]) == 0
    assert capsys.readouterr().out.startswith("strike out: To draw a line")
    assert main(["glossary", "--json"]) == 0
    assert {one["word"] for one in json.loads(capsys.readouterr().out)["words"]} == {one.word for one in glossary()}
    assert main(["glossary", "turnuot"]) == 2
    assert 'did you mean "turnout"?' in capsys.readouterr().err
