"""Where somebody did not do the likeliest thing, the card says that chance decided, by the engine's own chances."""

import math
import re

import pytest

from game.engine.data.columns import ALTERNATIVES, CHOSEN
from game.explain.person.luck import choice_chances, how_often, luck_words
from game.explain.person.situation import Situation
from game.explain.station.attendance import Voter
from game.ui.pages.station.census import surprising_sentence
from tests.ui.pages.station.held import ballot, ballot_of, visit

LEVELS = ("honest_count", "full_country", "spa_2026_fear")


def unlikely(level: str) -> list[Voter]:
    found = []
    for voter in ballot(level).attendance.everyone:
        chances = choice_chances(voter)
        if chances and chances[CHOSEN[voter.person.did]] < max(chances.values()):
            found.append(voter)
    return found


@pytest.mark.parametrize("level", LEVELS)
def test_chances_are_those_of_the_engine(level: str) -> None:
    where = ballot(level)
    for members in where.attendance.cells.values():
        if members[0].person.utilities:
            here = Situation.of(where.held, 0, members[0])
            expected = {name: here.chance(name) for name in ALTERNATIVES}
            assert choice_chances(members[0]) == pytest.approx(expected, rel=1e-9)


def test_chance_is_named_for_those_and_only_those_who_did_not_do_the_likeliest() -> None:
    everyone = ballot("honest_count").attendance.everyone
    lucky = {voter.number for voter in unlikely("honest_count")}
    assert lucky
    assert {voter.number for voter in everyone if luck_words(voter)} == lucky
    assert luck_words(next(one for one in everyone if one.person.did == "away")) == ""


def test_the_sentence_has_the_numbers_of_this_person() -> None:
    voter = next(one for one in unlikely("honest_count") if one.struck)
    chances = choice_chances(voter)
    assert math.isclose(sum(chances.values()), 1.0)
    many, few = chances["approve"], chances["reject"]
    assert luck_words(voter) == (
        f"Of people with these pulls, {how_often(many)} leave it unmarked and {how_often(few)} strike the name out. "
        "Here chance decided."
    )
    assert float(re.findall(r"about (\d+) in 100", how_often(0.036))[0]) == 4


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.999, "nearly all"), (0.62, "about 62 in 100"), (0.004, "about 1 in 200"), (0.00021, "about 1 in 5,000")],
)
def test_small_chances_are_one_in_many(share: float, text: str) -> None:
    assert how_often(share) == text


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (1920, 1080)])
def test_the_card_says_that_chance_decided(size: tuple[int, int]) -> None:
    voter = next(one for one in unlikely("honest_count") if one.struck)
    page, driver = visit(ballot(), size)
    driver.do(page.on_meet, voter.number)
    driver.stage.frame()
    assert driver.has(luck_words(voter))
    assert driver.problems() == []


def test_supporters_who_struck_the_name_out_are_explained() -> None:
    people = ballot().attendance
    number = people.count("struck_out", "supporter")
    assert number > 1
    words = f"{number} supporters struck the name out: weak support is sometimes not enough."
    _page, driver = visit(ballot())
    assert surprising_sentence(people) == words
    assert any(node.name.endswith(words) for node in driver.tree().walk())
    assert driver.problems() == []


def test_where_no_supporter_struck_it_out_nothing_is_explained() -> None:
    changes: dict[str, object] = {"behaviour.reject_penalty.penalty": 12.0}
    people = ballot_of("spa_2026_fear", changes).attendance
    assert people.count("struck_out", "supporter") == 0
    assert surprising_sentence(people) == ""
