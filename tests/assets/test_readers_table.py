"""The readers' table: whole, made from the priors that stand beside it, and never rising where more is less likely."""

import itertools
import json
import math
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from assets.readers import make_table, priors
from game.engine.data.page_odds import FILE, LARGEST, PageOdds, _found, page_odds, read
from game.engine.data.problems import BadInput
from game.engine.simulate import election
from game.engine.streams import Streams
from game.explain.readers import readings
from game.level.load import Level, Rules, load, load_rules
from game.text.damage import all_missed
from game.version import VERSION
from tests.campaign import trials

TABLE = json.loads(FILE.read_text(encoding="utf-8"))


def test_the_table_says_how_it_was_made() -> None:
    assert TABLE["command"] == make_table.COMMAND
    assert (TABLE["seed"], TABLE["countries"]) == (make_table.SEED, make_table.COUNTRIES)
    assert TABLE["priors"] == {**priors.described(), "smoothing": make_table._described()}, make_table.COMMAND
    assert TABLE["version"] == VERSION, make_table.COMMAND
    assert len(TABLE["made"]) == len("2026-11-29")
    assert FILE.stat().st_size < LARGEST / 5


def test_the_same_command_makes_the_same_table() -> None:
    first, second = (make_table.content(8) for _ in range(2))
    assert {**first, "made": ""} == {**second, "made": ""}
    assert {key: type(value) for key, value in first.items()} == {key: type(value) for key, value in TABLE.items()}
    PageOdds.model_validate_json(json.dumps(first))


def test_no_page_says_more_than_the_bound() -> None:
    most = math.log(make_table.BOUND) + 1e-3
    assert np.abs(np.array(TABLE["both"])).max() <= most
    assert max(map(abs, (*TABLE["turnout_alone"], *TABLE["share_alone"]))) <= most


def test_nearer_to_everybody_never_speaks_more_for_a_free_vote() -> None:
    both = np.array(TABLE["both"])
    turnout, share = (
        np.arange(axis["places"]) * axis["step"] + axis["first"] for axis in (TABLE["turnout"], TABLE["share"])
    )
    assert (np.diff(both[:, share >= 0.0], axis=1) <= 0.0).all()
    assert (np.diff(both[turnout >= 2.0], axis=0) <= 0.0).all()
    for alone, high in (("turnout_alone", turnout >= 2.0), ("share_alone", share >= 0.0)):
        assert (np.diff(np.array(TABLE[alone])[high]) <= 0.0).all()


def test_where_nothing_was_simulated_the_page_says_nothing() -> None:
    odds = page_odds()
    assert abs(odds.weigh(-3.0, -6.0).whole) < 0.1
    assert abs(odds.weigh(None, -6.0).whole) < 0.1
    assert odds.weigh(None, None).whole == 0.0


@pytest.mark.parametrize("index", trials(40))
def test_a_drawn_country_is_what_it_is_called(index: int) -> None:
    chance = Streams(5).child(str(index)).generator()
    assert not priors.is_managed(priors.people(chance))
    tables = priors.managed(chance)
    assert priors.is_managed(tables)
    priors.scenario(tables)


def test_real_free_votes_are_among_the_free_ones() -> None:
    assert make_table.real_votes().shape == (4, 2)
    printed = 100.0 / (1.0 + np.exp(-make_table.real_votes()))
    assert [98.37, 99.47] in np.round(printed, 2).tolist()


# --- damage


def damaged(**changes: object) -> str:
    return json.dumps({**TABLE, **changes})


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "json"),
        ("", "it is no JSON; allowed is the table of the game"),
        ("{", "no JSON"),
        ('{"made": "\\xff', "no JSON"),
        ("[]", "table"),
        (json.dumps({}), "missing"),
        (damaged(both=TABLE["both"][1:]), "as its axes say"),
        (damaged(share_alone=[0.0, 1.0]), "as its axes say"),
        (damaged(turnout_alone=[99.0] * 26), "turnout_alone"),
        (damaged(turnout={"first": -3.0, "step": 0.0, "places": 26}), "turnout.step"),
        (damaged(surprise=1), "surprise"),
        (" " * (LARGEST + 1), "longer than"),
    ],
)
def test_a_damaged_table_is_told_of_plainly(content: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "page_odds.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        read(path)
    said = str(caught.value)
    assert words in said
    assert len(said) < 10_000
    assert said.startswith("assets/readers/page_odds.json")


def test_a_table_that_is_not_there_is_told_of_plainly(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"page_odds.json.*allowed is the table of the game"):
        read(tmp_path / "page_odds.json")


@pytest.fixture
def without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The game as it is without the table: where it would be."""
    path = tmp_path / "page_odds.json"
    monkeypatch.setattr("game.engine.data.page_odds.FILE", path)
    monkeypatch.setattr("game.text.damage._faults", {})
    _found.cache_clear()
    yield path
    _found.cache_clear()


@pytest.mark.parametrize("begin", [load, load_rules])
def test_without_the_table_the_doubting_learn_nothing_and_say_so(
    begin: Callable[[str], Level | Rules], without: Path
) -> None:
    without.write_text("{", encoding="utf-8")
    held = election(begin("honest_count").scenario, 1)
    (doubting,) = (one for one in readings(held) if one.name == "sceptical")
    assert doubting.belief is not None
    assert doubting.belief.trust == doubting.before_trust
    assert "cannot be used" in doubting.why
    assert list(all_missed().values()) == ["it is no JSON"]


def test_a_number_that_is_none_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "page_odds.json"
    path.write_text(FILE.read_text(encoding="utf-8").replace("0.0", "NaN", 1), encoding="utf-8")
    with pytest.raises(BadInput):
        read(path)


def test_the_parts_of_a_page_add_up_to_what_the_table_says() -> None:
    odds = page_odds()
    for row, column in itertools.product(range(0, 26, 5), range(0, 32, 6)):
        at = odds.turnout.first + row * odds.turnout.step, odds.share.first + column * odds.share.step
        assert odds.weigh(*at).whole == pytest.approx(odds.both[row][column])
