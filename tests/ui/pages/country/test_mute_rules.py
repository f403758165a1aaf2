"""A rule that cannot act says so where it stands, and leaves off saying so once it can."""

import time

import pytest

from game.explain.map.mute import Trials
from game.level.load import load, load_rules
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.country.scene import CountryPage
from game.ui.records import Records
from tests.kit.driver import Driver

PROCEDURE = "behaviour.voting_procedure.procedure"
NO_PRICE = "nothing to see while “Cost of striking out” is off"


def said(level: str, changes: dict[str, object] | None = None, paths: tuple[str, ...] = ()) -> dict[str, str]:
    knobs = Playthrough(load(level)).knobs
    asked = [one for one in knobs if one.path in paths] if paths else knobs
    return Trials(load_rules(level, changes or {}).scenario).mute(asked)


def test_how_the_vote_is_cast_has_nothing_to_show_while_striking_out_has_no_price() -> None:
    assert said("sandbox", {}, (PROCEDURE,)) == {PROCEDURE: NO_PRICE}
    assert said("sandbox", {"behaviour.reject_penalty.penalty": 4.0}, (PROCEDURE,)) == {}
    assert said("sandbox", {"behaviour.reject_penalty.penalty": 0.0}, (PROCEDURE,)) == {
        PROCEDURE: "nothing to see while “Cost of striking out” is: 0"
    }


@pytest.mark.parametrize("level", ["honest_count", "the_pencil_and_the_booth", "nobody_wants_to_be_last"])
def test_in_a_lesson_every_rule_acts(level: str) -> None:
    assert said(level) == {}


def test_a_figure_that_is_not_printed_has_no_decimals_to_see() -> None:
    path = "publication.away.decimals"
    assert said("sandbox", {}, (path,)) == {path: "nothing to see while “Printed” is: no"}
    assert said("sandbox", {"publication.away.shown": True}, (path,)) == {}


def test_the_pane_says_it_below_the_control_and_only_as_long_as_it_is_so() -> None:
    play = Playthrough(load("sandbox"))
    scene = make_page("country", BallotState(play, records=Records(play, patience=60.0)))
    assert isinstance(scene, CountryPage)
    page = Driver(scene)

    def settled() -> None:
        until = time.monotonic() + 60
        while scene.silence.waits:
            assert time.monotonic() < until
            time.sleep(0.05)
        page.wait(0.2)

    page.do(scene.on_group, "In the booth")
    settled()
    assert page.has(NO_PRICE)
    assert page.problems() == []
    page.do(scene.on_knob, "behaviour.reject_penalty.penalty", 4.0)
    page.do(scene.on_settle)
    page.stage.frame()
    settled()
    assert not page.has(NO_PRICE)
    page.do(scene.on_group, "On the page")
    settled()
    not_printed = "nothing to see while “Printed” is: no"
    silent = [node for node in page.tree().walk() if node.name == not_printed]
    page.do(scene.on_knob, "publication.away.shown", True)
    page.stage.frame()
    settled()
    assert len([node for node in page.tree().walk() if node.name == not_printed]) < len(silent)
    scene.closed()
