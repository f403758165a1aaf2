"""What the country page says: figures that agree, names that tell rules apart, and why a day begins anew."""

import pytest

from game.explain.country_figures import CountryFigures
from game.kit.widgets.entry.slider import Slider
from game.level.load import load
from game.session.actions import EndCount, OpenPolls
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.country.rules import Turning, control
from game.ui.pages.country.scene import CountryPage
from tests.kit.driver import Driver
from tests.ui.pages.bulletin.ballots import LEVELS, held


def page_of(level: str, hour: float = 0.0) -> tuple[Playthrough, Driver]:
    playing = Playthrough(load(level))
    return playing, Driver(make_page("country", BallotState(playing, hour=hour)), (1280, 1600))


@pytest.mark.parametrize("level", LEVELS)
def test_one_share_has_the_same_digits_wherever_it_stands(level: str) -> None:
    figures = CountryFigures(held(level))
    _private, on_paper, in_print = (text for _long, text in figures.against_three_ways)
    assert on_paper.removesuffix(" %") in figures.beside("against")
    if figures.figure("against") is not None:
        assert in_print == f"{figures.printed('against')} %"


def test_a_figure_says_what_it_is_a_percentage_of_as_soon_as_that_is_turned() -> None:
    _playing, page = page_of("syria_2007")
    scene = page.shell.top.scene
    assert isinstance(scene, CountryPage)
    for base, words in (("valid", "% of valid votes"), ("cast", "% of votes cast"), ("registered", "% of the roll")):
        page.do(scene.on_knob, "publication.against.base", base)
        page.stage.frame()
        assert page.has(f"Against, {words}")


def test_rules_that_share_a_label_stand_below_the_name_of_what_they_act_on() -> None:
    _playing, page = page_of("the_last_digits")
    said = [node.name for node in page.tree().walk()]
    for name in ("Away", "Abstained"):
        assert said.index(name) < said.index("Printed", said.index(name))


def test_a_small_share_is_written_out_and_a_taste_has_no_strength() -> None:
    playing = Playthrough(load("sandbox"))
    knobs = {one.path: one for one in playing.knobs}
    shares, taste = "reporting.centre.decree.abstained", "behaviour.own_view.spoil"

    def slider(path: str) -> Slider:
        page = CountryPage(BallotState(playing))
        turning = Turning(page.value, lambda _part: True, page.on_knob, page.on_switch, page.on_settle)
        found = control(knobs[path], turning)
        assert isinstance(found, Slider)
        return found

    assert slider(shares).unit.write(3e-7) == "0.00003 %"
    assert slider(taste).word is None
    assert slider("behaviour.civic_duty.duty").word is not None


def test_a_rule_turned_while_people_vote_says_that_the_ballot_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    playing, page = page_of("knock_on_the_door", 10.0)
    monkeypatch.setattr(page.shell, "say", said.append)
    page.shell.top.scene.focus("behaviour.arrivals.early")
    page.press("right")
    assert said == []
    playing.act(OpenPolls())
    playing.act(EndCount())
    page.press("right")
    assert said == ["The rules have changed: the polls are open again, and the page is empty."]
