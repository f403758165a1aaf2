"""Where a level has no lesson, the debrief tells which rules were changed and what the page says beside the truth."""

from typing import Any

import pytest

from game.explain import vocabulary
from game.explain.country_figures import CountryFigures
from game.explain.knob_words import written
from game.explain.readers import trust_figure, trust_word
from game.kit.page.focus import shown_below
from game.kit.widgets.bar import BarRow
from game.level.load import load
from game.session.actions import EndCount, OpenPolls, SetKnob, SwitchPart
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.debrief import scene as debrief
from tests.kit.driver import Driver

DUTY = "behaviour.civic_duty.duty"
DECREE = "reporting.centre.decree"


def looked_back(**knobs: Any) -> tuple[Playthrough, Driver]:
    playing = Playthrough(load("sandbox"))
    for path, value in knobs.items():
        assert not (
            playing.act(SwitchPart(path, value)) if isinstance(value, bool) else playing.act(SetKnob(path, value))
        )
    playing.act(OpenPolls())
    playing.act(EndCount())
    return playing, Driver(debrief.DebriefPage(BallotState(playing)))


def test_what_was_not_changed_is_not_listed() -> None:
    _playing, page = looked_back()
    assert page.has("Nothing: these are the rules as they began.")
    assert not page.has("People feel they ought to vote")
    assert page.problems() == []


def test_a_turned_knob_is_told_as_it_is_and_as_it_was() -> None:
    _playing, page = looked_back(**{DUTY: 3.0})
    assert page.has("People feel they ought to vote")
    assert page.has("3, was 1")


def test_a_part_switched_on_is_told_by_its_name_and_where_it_acts() -> None:
    _playing, page = looked_back(**{DECREE: True, f"{DECREE}.fill": 0.5})
    assert page.has("Results changed to match a decree")
    assert page.has("at the centre")
    assert page.has("50 %, was off")


def test_a_part_switched_off_is_told_too() -> None:
    _playing, page = looked_back(**{"behaviour.civic_duty": False})
    assert page.has("switched")
    assert page.has("off")


def test_every_change_has_a_line() -> None:
    changes = {
        DUTY: 2.0,
        "behaviour.own_view.home": 0.5,
        "publication.turnout.decimals": 4,
        "ballot.proxy_voting": True,
    }
    playing, page = looked_back(**changes)
    lines = [node.name for node in page.shell.tree().walk() if ", was " in node.name or node.name == "switched"]
    assert len(lines) == len(playing.changed) == len(changes)


def test_the_figures_are_those_of_the_page_and_lead_back() -> None:
    playing, page = looked_back(**{DECREE: True})
    assert playing.election is not None
    figures = CountryFigures(playing.election)
    assert page.node("For, % of votes cast", "button").value == figures.printed("for") == "99.93"
    assert page.has(figures.beside("for"))
    page.click("For, % of votes cast")
    assert page.shell.top.scene.title == "Bulletin"


def test_the_bars_of_the_price_are_on_one_scale() -> None:
    _playing, page = looked_back(**{DECREE: True})
    body = page.shell.top.page.body
    bars = [one for one in shown_below(body) if isinstance(one, BarRow)]
    assert [bar.label for bar in bars] == ["fear", "distance", "trust"]
    assert len({bar._sides(page.shell.look) for bar in bars}) == 1


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (DUTY, 0.25, "0.25"),
        ("behaviour.voting_procedure.secret", 0.125, "12.5 %"),
        ("population.city.urban", True, "yes"),
        ("behaviour.voting_procedure.procedure", "booth_to_strike", "booth only to strike"),
        ("population.city.support", -0.5, "−0.5"),
    ],
)
def test_values_are_written_as_on_the_sliders(path: str, value: object, words: str) -> None:
    knobs = {one.path: one.knob for one in Playthrough(load("sandbox")).knobs}
    assert written(knobs[path], value) == words


def test_the_trust_of_those_who_doubt_has_one_name_and_one_figure_on_every_page() -> None:
    playing, page = looked_back(**{DECREE: True})
    assert playing.election is not None
    (trust,) = [belief.trust for belief in playing.election.beliefs if belief.reader == "sceptical"]
    assert page.node("trust").value == trust_figure(trust)
    assert "credib" not in page.text().lower()
    readers = Driver(make_page("readers", BallotState(playing))).text()
    assert f"{trust_word(trust)}, {trust_figure(trust)}" in readers


def test_offices_that_report_alike_are_counted_and_no_share_of_them() -> None:
    """42 % of 40 offices are 16.8 of them."""
    playing, page = looked_back(**{"reporting.precinct.turnout_quota.quota": 0.97})
    herd = CountryFigures(playing.shown).cost.herding[0]
    count = herd.alike * herd.units / 100
    assert count == pytest.approx(round(count))
    units = vocabulary.unit(herd.tier, herd.units)
    assert page.has(f"{round(count):,} of {herd.units:,} {units} report the same turnout.")
