"""A series: belief is carried from page to page, the rules follow, and a journal plays it again to the same digests."""

import subprocess
import sys
from functools import cache, partial
from itertools import pairwise
from pathlib import Path

import pytest

from game.engine.digest import digest
from game.engine.simulate import election
from game.level.goals.ways import Way
from game.level.series.sequence import EXPECTED, ballots, value
from game.session.actions import (
    EndCount,
    OpenPolls,
    RestoreRules,
    SetKnob,
    Undo,
)
from game.session.keeping import kept_playthrough
from game.session.series.actions import FirstBallot, NextBallot
from game.session.session import Playthrough
from game.session.summary import source_of
from game.store.notebook import Notebook
from tests.session.series.played import BOOTH, KEPT, NAME, TIPS, level, played, turned_by
from tests.session.written_down import written_down

ROOT = Path(__file__).parents[3]


@cache
def tipped() -> Playthrough:
    return played(NAME, TIPS)


def test_what_people_expect_is_what_the_page_before_taught_them() -> None:
    rate = level(NAME).scenario.settings()["audience.people_at_large.rate"]
    held = tipped().series.held
    assert len(held) == 6
    for before, now in pairwise(held):
        printed = float(before.printed["against"])
        assert now.believed == pytest.approx(before.believed + rate * (printed - before.believed), abs=1e-3)
        assert now.believed == pytest.approx(before.following)


def test_belief_tips_and_nobody_changes_their_mind() -> None:
    still, moved = played(NAME).series.held, tipped().series.held
    assert {one.private for one in still} == {one.private for one in moved}
    assert max(one.struck for one in still) < 6.0
    assert moved[0].struck == still[0].struck
    assert moved[5].struck > 80.0
    assert moved[5].believed > 60.0


def test_a_journal_plays_the_series_again_to_the_same_digests() -> None:
    game = tipped()
    again = Playthrough(level(NAME), game.begun_with, written_down(game.journal))
    assert again.series.digests == game.series.digests
    assert len(set(game.series.digests)) == 6
    assert [one.judged for one in again.series.held] == [one.judged for one in game.series.held]


def test_without_a_playthrough_the_same_ballots_come_out() -> None:
    one = level(NAME)
    assert one.head.series is not None
    held = ballots(one.scenario, one.head.series, one.head.seed, TIPS)
    assert [digest(record) for record in held] == list(tipped().series.digests)


PLAYER = """
import os, sys, time
from functools import partial
from pathlib import Path
from game.session.changed_since import text_of
from game.session.keeping import kept_playthrough
from game.session.summary import source_of
from game.store.notebook import Notebook
from tests.session.series.played import NAME, TIPS, level, played
notebook, _message = Notebook.open(Path(sys.argv[1]))
one, whole = level(NAME), played(NAME, TIPS, most=4)
sitting = notebook.begin(source_of(one), whole.begun_with, whole.start, text_of(one))
play, _journal = kept_playthrough(one, whole.begun_with, (), partial(notebook.keep, sitting))
for action in whole.journal[: int(sys.argv[2])]:
    play.act(action)
time.sleep(1.2)  # a game that is killed may lose its last second
print("\\n".join(play.series.digests), flush=True)
os._exit(9)
"""
CUT = 11
"""Actions after which the game is killed: the third ballot was counted, the fourth begun."""


def test_a_series_that_was_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "notebook.sqlite3"
    killed = subprocess.run(
        [sys.executable, "-c", PLAYER, str(path), str(CUT)], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert killed.returncode == 9, killed.stderr
    notebook, _message = Notebook.open(path)
    left = notebook.resume(source_of(level(NAME)))
    assert left is not None
    again, journal = kept_playthrough(level(NAME), left.seed, left.rows, partial(notebook.keep, notebook.take(left)))
    assert journal.passed_over == 0
    assert list(again.series.digests) == killed.stdout.split()
    assert (again.series.number, len(again.series.digests)) == (4, 3)
    for action in tipped().journal[CUT:]:
        assert again.act(action) == ""
    assert again.series.digests == tipped().series.digests
    notebook.close()


def test_a_single_ballot_is_a_series_of_one() -> None:
    game = Playthrough(level("honest_count"))
    assert (game.series.number, game.series.last, game.series.several, game.series.turns) == (1, True, False, ())
    game.act(OpenPolls())
    assert game.act(NextBallot()) == "This ballot has to be counted first."
    game.act(EndCount())
    assert game.act(NextBallot()) == "This was the last ballot."
    assert game.series.digests == (game.digest,)


def test_a_step_of_the_series_can_be_undone() -> None:
    game = played(NAME, TIPS, most=3)
    before = game.series.digests
    assert game.act(NextBallot()) == ""
    assert (game.series.number, game.polls_open) == (4, False)
    assert game.act(Undo()) == ""
    assert (game.series.number, game.polls_open, game.counted) == (3, True, True)
    assert game.series.digests == before
    game.act(Undo())
    assert (game.series.number, game.series.digests) == (2, before[:2])
    assert game.act(FirstBallot()) == ""
    assert game.series.number == 1
    assert not game.series.held
    assert not game.changed
    assert game.act(Undo()) == ""
    assert (game.series.number, game.series.digests) == (2, before[:2])


def test_what_a_player_sets_stays_until_a_ballot_restores_it() -> None:
    game = played(NAME, TIPS, most=4)
    assert set(game.changed) == {KEPT, BOOTH}
    game.act(NextBallot())
    assert game.changed == (KEPT,)
    assert game.value(BOOTH) == "booth_to_strike"
    expected = value(game.scenario, EXPECTED)
    assert game.act(SetKnob(BOOTH, "secret")) == ""
    assert game.act(RestoreRules()) == ""
    assert not game.changed
    assert value(game.scenario, EXPECTED) == expected  # belief is no rule that could be restored


def test_turning_a_knob_takes_only_the_last_ballot_back() -> None:
    game = played(NAME, TIPS, most=3)
    game.act(SetKnob(KEPT, 0.5))
    assert (game.series.number, game.polls_open, len(game.series.held)) == (3, False, 2)


def test_each_ballot_has_a_seed_of_its_own() -> None:
    game = tipped()
    first = game.state.now.past[0]
    assert [one.seed for one in game.state.now.past] == list(range(first.seed, first.seed + 5))
    assert election(first.scenario, first.seed).truth()["struck_out"] > 0


def test_a_forecast_of_the_ballot_that_comes_next_is_close_to_it() -> None:
    game = played(NAME, TIPS, most=3)
    awaited = game.series.expected()
    assert awaited is not None
    assert (awaited.number, awaited.digest) == (4, "")
    came = tipped().series.held[3]
    assert awaited.believed == came.believed
    assert awaited.struck == pytest.approx(came.struck, abs=2.0)
    assert tipped().series.expected() is None


@pytest.mark.parametrize("way", level(NAME).head.ways, ids=lambda one: one.text[:20])
def test_the_goal_is_of_the_last_ballot(way: Way) -> None:
    game = played(NAME, turned_by(way), most=5)
    assert not game.verdict.final
    assert not game.verdict.met
    game.act(NextBallot())
    game.act(OpenPolls())
    assert game.verdict.final
    assert game.verdict.met
