"""The sandbox's rules as a workbench: found by words, jumped to and taken out, with keys and with the pointer."""

import pytest

from game.kit.program.events import KeyPress
from game.level.load import load
from game.level.rules.turnables import STOPS
from game.session.actions import SetKnob, SwitchPart
from game.session.in_force import changed_settings, in_force, rules_of
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.country.scene import CountryPage
from tests.kit.driver import Driver

PENALTY = "behaviour.reject_penalty.penalty"
QUOTA = "reporting.province.turnout_quota"
SIZES = [
    ((1280, 720), 100, "light"),
    ((1920, 1080), 150, "dark"),
    ((1920, 1080), 200, "light"),
    ((1024, 768), 100, "dark"),
]


@pytest.fixture(scope="module")
def sandbox() -> Playthrough:
    return Playthrough(load("sandbox"))


def bench(*actions: SetKnob | SwitchPart) -> tuple[Playthrough, CountryPage, Driver]:
    playing = Playthrough(load("sandbox"), None, actions)
    scene = CountryPage(BallotState(playing))
    return playing, scene, Driver(scene)


def names(page: Driver, role: str) -> list[str]:
    return [node.name for node in page.tree().walk() if node.role == role]


def test_there_is_a_card_for_every_stop_in_the_order_of_a_ballots_way() -> None:
    _playing, _scene, page = bench()
    stops = [node for node in page.tree().walk() if node.key.startswith("stop ")]
    assert [node.name for node in stops] == list(STOPS.values())
    assert [node.value for node in stops if node.name == "At the door"] == ["1 in force"]
    assert page.focused == "The country"


def test_a_stop_opens_and_folds_with_keys_and_with_the_pointer() -> None:
    _playing, _scene, page = bench()
    assert not page.has("Adults on every roll")
    page.press("down", "enter")
    assert "Never put on the roll" in names(page, "switch")
    page.press("enter")
    assert "Never put on the roll" not in names(page, "switch")
    page.click("In the box", "button")
    assert "A box is carried from door to door" in names(page, "switch")


def test_ctrl_f_finds_rules_by_any_of_their_words_and_esc_words_lead_back() -> None:
    _playing, _scene, page = bench()
    page.press("f", ctrl=True)
    assert page.focused == "Find a rule"
    page.type("striking price")
    assert names(page, "switch") == ["Striking out has a price"]
    page.type(" nonsense")
    assert names(page, "switch") == []
    assert page.has("No rule has all these words.")


def test_where_no_rule_is_found_a_forecast_that_arrives_leaves_the_keys_with_the_words() -> None:
    _playing, scene, page = bench()
    page.press("f", ctrl=True)
    page.type("nonsense")
    scene.focus("nowhere")
    page.do(scene.on_arrived)
    assert page.focused == "Find a rule"


def test_a_chip_jumps_to_its_rule_and_its_cross_takes_it_out_which_can_be_undone() -> None:
    playing, scene, page = bench(SetKnob(PENALTY, 6.0), SwitchPart(QUOTA, True))
    chip = "Turnout written up to a target, in provinces"
    scene.focus(f"chip {QUOTA}")
    page.press("enter")
    assert page.focused == "Turnout written up to a target"
    assert scene.group == "On the way up"
    scene.focus(f"chip {QUOTA}")
    page.press("delete")
    assert not playing.is_on(QUOTA)
    assert not any(node.name == chip and node.role == "button" for node in page.tree().walk())
    assert page.has(f"Taken out: {chip}. Ctrl+Z brings it back.")
    page.press("z", ctrl=True)
    assert playing.is_on(QUOTA)
    assert page.node(chip, "button").help == "Delete takes it out"
    scene.focus(f"chip {QUOTA}")  # which brings it into view
    page.click(chip, "button", at=(0.97, 0.5))
    assert not playing.is_on(QUOTA)
    assert playing.value(PENALTY) == 6.0, "no other rule goes with it"


@pytest.mark.parametrize(("letter", "place"), [("z", "z"), ("я", "z"), ("ζ", "z"), ("ㅋ", "z")])
def test_undo_is_found_by_its_place_where_letters_are_not_latin(letter: str, place: str) -> None:
    playing, _scene, page = bench(SetKnob(PENALTY, 6.0))
    assert page.shell.send(KeyPress(letter, command=True, place=place))
    assert not playing.changed
    other = {"z": "y", "я": "н", "ζ": "υ", "ㅋ": "ㅛ"}[letter]
    assert page.shell.send(KeyPress(other, command=True, place="y"))
    assert playing.value(PENALTY) == 6.0


def test_a_rule_that_every_ballot_has_goes_back_to_what_the_level_has_in_one_step() -> None:
    procedure, visits = "behaviour.voting_procedure.procedure", "behaviour.agitator_visits.visits"
    playing, scene, page = bench(SetKnob(procedure, "open"), SetKnob(visits, 7.0))
    assert "behaviour.voting_procedure" in in_force(playing)
    page.do(scene.bench.on_take_out, "behaviour.voting_procedure")
    assert (playing.value(procedure), playing.value(visits)) == ("secret", 7.0)
    page.press("z", ctrl=True)
    assert playing.value(procedure) == "open"


def test_a_card_says_what_it_needs_and_leads_there() -> None:
    _playing, scene, page = bench(SetKnob(PENALTY, 6.0))
    page.do(scene.bench.on_jump, "behaviour.reject_penalty")
    page.click("Needs “How people vote”", "button")
    assert page.focused == "How the vote is cast"


def test_a_starter_is_one_press_and_one_step_of_undo_in_words() -> None:
    playing, _scene, page = bench(SetKnob(PENALTY, 6.0))
    page.click("Start from …", "button")
    page.press("down", "down", "enter")
    assert "Begun from “Fear”. Ctrl+Z brings your rules back. It changes the people as well" in page.text()
    assert playing.value(PENALTY) == 13.0
    assert page.node("Undo: Fear").role == "button"
    page.press("z", ctrl=True)
    assert page.has("Undone: Fear")
    assert (playing.value(PENALTY), len(playing.changed)) == (6.0, 1)
    page.press("y", ctrl=True)
    assert playing.value("behaviour.absence_penalty.penalty") == 15.0


def test_every_rule_of_the_sandbox_stands_on_a_card(sandbox: Playthrough) -> None:
    scene = CountryPage(BallotState(sandbox))
    page = Driver(scene, (1280, 4000))
    seen: set[str] = set()
    for group in STOPS.values():
        page.do(scene.on_group, group)
        seen |= {node.key for node in page.tree().walk()}
    missing = [one.path for one in sandbox.knobs if one.path not in seen]
    switches = [one for one in rules_of(sandbox) if sandbox.can_switch(one) and f"switch {one}" not in seen]
    assert (missing, switches) == ([], [])


@pytest.mark.parametrize(("size", "scale", "profile"), SIZES)
def test_nothing_is_cut_off(sandbox: Playthrough, size: tuple[int, int], scale: int, profile: str) -> None:
    scene = CountryPage(BallotState(sandbox))
    page = Driver(scene, size, scale=scale, profile=profile)
    for group in STOPS.values():
        page.do(scene.on_group, group)
        assert page.problems() == [], group
    page.do(scene.bench.on_words, "written")
    assert page.problems() == []


def test_settings_taken_over_are_the_rules_they_were_read_from() -> None:
    playing, _scene, _page = bench(
        SetKnob(PENALTY, 6.0), SwitchPart(QUOTA, True), SwitchPart("audience.trusting", False)
    )
    told = changed_settings(playing)
    assert told == {PENALTY: 6.0, QUOTA: True, "audience.trusting": False}
