"""What the levels say: short, complete, sourced, in British English, and ready to be translated."""

import csv
import re
from functools import cache

import pytest

from game import parts
from game.engine.simulate import election
from game.level.files import level_names
from game.level.load import Level, load
from game.level.rules.turnables import turnables
from game.level.texts import head_texts, level_texts
from tests.levels_content.solutions import GAMES

LEVELS = level_names()
FACTS = parts.ROOT / "assets" / "facts"
AMERICAN = r"\b(color|behavior|favor|center(?!_)|percent\b(?!age)|organiz\w+|labor|analyze\w*|neighbor\w*)\b"
PRESETS = ("spa_2026_fear", "spa_2026_counting", "spa_2026_decree")
REAL = (
    *PRESETS, "dresden_1989", "weissensee_1989", "republics_1946", "turkmenistan_1994", "syria_2007", "local_2023",
    "spa_2026", "dprk_1948_2026", "cuba_1993_2023",
)  # fmt: skip
"""Levels that speak of a real country, and not of a town or a land of ours."""
PAGES_OF_2026 = {"turnout": "99.99", "for": "99.93", "against": "0.07", "away": "0.0037", "abstained": "0.00003"}


@cache
def level(name: str) -> Level:
    return load(name)


@cache
def mechanisms() -> frozenset[str]:
    with (FACTS / "mechanisms.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["id"] for row in csv.DictReader(file) if row["confidence"] == "verified")


@pytest.mark.parametrize("name", GAMES)
def test_a_level_has_everything_a_lesson_needs(name: str) -> None:
    head = level(name).head
    assert head.chapter
    assert head.role is not None
    assert 20 <= len(head.briefing.split()) <= 60
    assert head.predict is not None
    assert head.goal is not None
    assert head.economy is not None
    assert head.technique is not None
    assert len(head.questions) in (2, 3)
    assert len(head.hints) == 3
    assert head.knobs


@pytest.mark.parametrize("name", GAMES)
def test_the_new_rule_is_at_hand(name: str) -> None:
    """The rule a level is about can be turned in it, or, in the three pages of 2026, is what has to be found."""
    head = level(name).head
    if name in PRESETS:  # what is at work there has to be found: nothing names it
        assert head.rule == ""
    else:
        assert head.rule in {one.address for one in turnables(head.knobs)}


def test_the_levels_lead_from_one_to_the_next() -> None:
    chain = [LEVELS[0]]
    while following := level(chain[-1]).head.next:
        assert following not in chain
        chain.append(following)
    assert sorted(chain) == sorted({*LEVELS} - {"sandbox"}), "after the last comes the page of levels"


def test_every_role_is_played_in_the_first_six_levels() -> None:
    roles = {level(name).head.role for name in LEVELS[:6]}
    assert len(roles) == 6


def test_the_tutorial_is_short_and_uses_the_levels_own_knob() -> None:
    steps = level("honest_count").head.steps
    knobs = {one.path for one in turnables(level("honest_count").head.knobs)}
    assert 5 <= len(steps) <= 8
    assert {step.knob for step in steps if step.knob} <= knobs
    assert steps[0].scene == "briefing"
    assert steps[-1].scene == "debrief"


@pytest.mark.parametrize("name", GAMES)
def test_a_guess_is_asked_for_and_not_given_away(name: str) -> None:
    head = level(name).head
    assert head.predict
    assert head.goal is not None
    for asked in head.predict:
        wanted = [one.printed for one in head.goal.conditions if one.quantity == f"printed.{asked.figure}"]
        assert wanted in ([], [None])


@pytest.mark.parametrize("name", GAMES)
def test_the_numbers_in_a_goals_words_are_its_limits(name: str) -> None:
    """The player reads the words, the game judges by the limits."""
    head = level(name).head
    assert head.goal is not None
    for one in (*head.goal.conditions, *head.means):
        limits = [float(limit) for limit in (one.at_least, one.at_most, one.printed) if limit is not None]
        assert set(map(float, re.findall(r"\d+(?:\.\d+)?", one.text.replace(",", "")))) <= set(limits), one.text
        assert not one.text.endswith("."), "what was found is written behind it"


@pytest.mark.parametrize("name", LEVELS)
def test_sources_named_in_tables_are_there(name: str) -> None:
    head = level(name).head
    sources = [head.technique.source] if head.technique else []
    for source in (*sources, *(question.source for question in head.questions)):
        for table in re.findall(r"\b(\w+\.csv)", source):
            assert (FACTS / table).is_file(), source
        for listed in re.findall(r"mechanisms\.csv: ([\w, ]+)|\((\w+(?:, \w+)*)\)$", source):
            for word in ",".join(listed).replace(" ", "").split(","):
                if "_" in word:
                    assert word in mechanisms(), source


@pytest.mark.parametrize("name", LEVELS)
def test_texts_are_british_and_plain(name: str) -> None:
    for one in head_texts(name, level(name).head):
        assert not re.search(AMERICAN, one.text, re.IGNORECASE), one
        assert one.text == one.text.strip()
        assert "  " not in one.text, one


def test_every_text_is_listed_for_translation() -> None:
    listed = {one.text for one in level_texts()}
    head = level("honest_count").head
    assert head.goal is not None
    assert head.technique is not None
    assert {head.title, head.briefing, head.goal.text, head.technique.name, *head.hints} <= listed
    assert {question.explanation for question in head.questions} <= listed
    assert {step.text for step in head.steps} <= listed
    assert "station chair" in listed
    assert {"printed turnout", "changed by the centre", "nothing", "something"} <= listed
    assert len(listed) == len(level_texts())


def test_the_honest_count_moves_nothing() -> None:
    held = election(level("honest_count").scenario, level("honest_count").head.seed)
    assert held.ledger.entries == ()
    assert held.country.places.units("precinct") == 12


@pytest.mark.parametrize("name", PRESETS)
def test_three_countries_print_one_page(name: str) -> None:
    held = election(level(name).scenario, level(name).head.seed)
    assert {figure.name: figure.printed for figure in held.bulletin.figures} == PAGES_OF_2026
    assert "not a finding" in level(name).head.briefing


@pytest.mark.parametrize("name", PRESETS)
def test_the_figures_of_2026_say_who_claims_them_and_who_reported_it(name: str) -> None:
    said = level(name).head.briefing
    assert re.search(r"\bclaim(ed)?\b", said)
    assert "KCNA" in said
    assert re.search(r"\breported by ScoopHike\b", said), "the source that has all five figures"


def test_the_readme_says_who_claims_the_figures_of_2026() -> None:
    """In the paragraph where they stand."""
    paragraphs = (parts.ROOT / "README.md").read_text(encoding="utf-8").split("\n\n")
    first = next(one for one in paragraphs if "99.93 %" in one)
    assert all(digits in first for digits in PAGES_OF_2026.values())
    assert "claim" in first
    assert "KCNA" in first
    assert "ScoopHike" in first


@pytest.mark.parametrize("name", GAMES)
def test_an_observation_was_counted_by_others(name: str) -> None:
    """What a newspaper tells later is a claim; the citizens of 1989 counted."""
    technique = level(name).head.technique
    assert technique is not None
    counted = "gdr1989_observers.csv" in technique.source
    assert (technique.kind == "observation") == counted, technique.source


@pytest.mark.parametrize("name", REAL)
def test_a_level_on_a_real_country_says_what_is_known_and_what_is_made_up(name: str) -> None:
    head = level(name).head
    assert head.content_note.startswith("Known: ")
    assert "Made up: " in head.content_note
    assert re.search(r"\bclaims?\b", head.content_note)
    assert len(head.teachers_note.split()) >= 50


def test_a_map_of_ours_belongs_to_no_real_country() -> None:
    for name in REAL:
        drawn = level(name).scenario.settings()["population.country.map"]
        assert drawn in {"", "spa_2026", "cuba"}, name
    for name in set(LEVELS) - set(REAL):
        assert level(name).scenario.settings()["population.country.map"] != "spa_2026", name
