"""Buttons, switches, choices and menus: pointer and keyboard do the same."""

import pytest

from game.kit.widget import Widget
from game.kit.widgets.button import Button, icon_button
from game.kit.widgets.card import Card
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label
from game.kit.widgets.menu import MenuRow
from game.kit.widgets.picked import Choice
from game.kit.widgets.segment import Segment, truth_or_report
from game.kit.widgets.select import Select
from game.kit.widgets.toggle import Toggle
from game.text.tip import Tip
from tests.kit.driver import Bench, Driver, note, noting

ROUNDINGS = (Choice("half_up", "half up"), Choice("truncate", "cut off"), Choice("half_even", "half even"))

PRESSABLE: list[tuple[str, Widget]] = [
    ("Close and count", Button("Close and count", note("act", 1), main=True)),
    ("Undo", Button("Undo", note("act", 1), icon="undo", icon_only=True)),
    ("Play", Button("Play", note("act", 1), icon="play", size="large")),
    ("Levels", MenuRow("Levels", note("act", 1), note="3 of 12")),
    ("Own view", Label("Own view", action=note("act", 1))),
    ("Against", Figure("0.07", "Against", action=note("act", 1))),
    ("Last digits", Card([Label("chi-square 81.9")], name="Last digits", action=note("act", 1))),
]


@pytest.mark.parametrize(("name", "widget"), PRESSABLE, ids=[name for name, _ in PRESSABLE])
def test_click_enter_and_space_do_the_same(name: str, widget: Widget) -> None:
    bench = Bench(widget)
    page = Driver(bench)
    page.click(name)
    page.press("enter", "space")
    assert bench.acts == [("act", 1)] * 3
    assert page.focused == name
    assert page.problems() == []


def test_letting_go_elsewhere_presses_nothing() -> None:
    bench = Bench(Button("Close and count", note("act")))
    page = Driver(bench)
    page.hold(page.spot("Close and count"))
    page.let_go((700, 600))
    assert bench.acts == []


def test_a_disabled_button_is_no_tab_stop_and_does_nothing() -> None:
    bench = Bench(Button("Close", note("act"), disabled=True), Button("Next", note("act")))
    page = Driver(bench)
    page.click("Close")
    page.press("tab")
    assert page.focused == "Next"
    assert bench.acts == []


def test_a_plain_label_is_no_tab_stop() -> None:
    page = Driver(Bench(Label("words"), Label("why", tip=Tip("because"))))
    page.press("tab")
    assert page.focused == "why"
    page.press("enter")
    assert page.node("because", "tooltip")


def test_an_icon_says_what_it_is_to_whoever_points_at_it_and_once_to_whoever_listens() -> None:
    page = Driver(Bench(icon_button("Undo", note("act", 1), "undo"), Label("words", height=200)))
    assert page.node("Undo").help == ""
    page.point(page.spot("Undo"))
    page.wait(0.5)
    assert page.node("Undo", "tooltip")


def test_a_live_label_changes_in_place() -> None:
    bench = Bench()
    bench.values["share"] = "0.07"
    bench.widgets = (Label(lambda: f"against {bench.values['share']}"), Button("Next", note("share", "0.0701")))
    page = Driver(bench)
    widget = page.shell.top.page.find("page.0.0")
    page.click("Next")
    assert page.has("against 0.0701")
    assert page.shell.top.page.find("page.0.0") is widget


def test_a_toggle_brings_its_new_state() -> None:
    bench = Bench()
    bench.values["never"] = False
    bench.widgets = (Toggle("Never print 100.00", lambda: bool(bench.values["never"]), noting("never")),)
    page = Driver(bench)
    page.click("Never print 100.00")
    assert "checked" in page.node("Never print 100.00").states
    page.press("space")
    assert "checked" not in page.node("Never print 100.00").states


def segment_bench() -> tuple[Driver, Bench]:
    bench = Bench()
    bench.values["rule"] = "half_up"
    bench.widgets = (Segment("Rounding", ROUNDINGS, lambda: bench.values["rule"], noting("rule")),)
    return Driver(bench), bench


def test_a_segment_is_one_tab_stop_with_arrows() -> None:
    page, bench = segment_bench()
    page.press("tab", "right")
    assert bench.values["rule"] == "truncate"
    page.press("end")
    assert page.node("Rounding").value == "half even"
    page.press("home", "space")
    assert bench.values["rule"] == "truncate"


def test_a_segment_is_chosen_by_pointer() -> None:
    page, bench = segment_bench()
    page.click("half even", "option")
    assert bench.values["rule"] == "half_even"


def test_truth_and_report_differ_in_form() -> None:
    page = Driver(Bench(truth_or_report("truth", noting("side"))))
    truth, report = page.node("Truth", "option").rect, page.node("Report", "option").rect
    assert page.node("Truth", "option").states == ("checked",)
    colours = {page.colour_at((x, report[1] + report[3] // 2)) for x in range(report[0], report[0] + report[2])}
    assert page.shell.look.profile["vermilion_tint"] in colours
    assert page.colour_at((truth[0] + 6, truth[1] + 6)) == page.shell.look.profile["teal"]


def select_bench() -> tuple[Driver, Bench]:
    bench = Bench()
    bench.values["rule"] = "truncate"
    bench.widgets = (
        Select("Rounding", ROUNDINGS, lambda: bench.values["rule"], noting("rule")),
        Button("Next", note("next")),
    )
    return Driver(bench), bench


def test_a_select_opens_on_the_chosen_one_and_gives_the_focus_back() -> None:
    page, bench = select_bench()
    page.press("tab", "enter")
    assert page.focused == "cut off"
    assert page.problems() == []
    page.press("down", "enter")
    assert bench.values["rule"] == "half_even"
    assert page.focused == "Rounding"


def test_a_letter_goes_to_its_row_and_arrows_go_round() -> None:
    page, _ = select_bench()
    page.press("tab", "enter", "h")
    assert page.focused == "half even"
    page.press("h")
    assert page.focused == "half up"
    page.press("up")
    assert page.focused == "half even"


def test_escape_and_a_click_beside_put_the_list_away() -> None:
    page, bench = select_bench()
    page.press("tab", "enter", "escape")
    assert page.focused == "Rounding"
    page.click("Rounding")
    assert page.has("half even")
    page.click_at((900, 600))
    assert not page.has("half even")
    assert bench.acts == []


def test_tab_leaves_the_list_and_goes_on() -> None:
    page, _ = select_bench()
    page.press("tab", "enter", "tab")
    assert page.focused == "Next"


def test_left_and_right_change_a_select_without_opening_it() -> None:
    page, bench = select_bench()
    page.press("tab", "left", "left")
    assert bench.values["rule"] == "half_up"
    assert bench.acts == [("rule", "half_up")]


def test_an_option_is_chosen_by_pointer() -> None:
    page, bench = select_bench()
    page.click("Rounding")
    page.click("half even", "option")
    assert bench.values["rule"] == "half_even"


def test_a_list_near_the_lower_edge_opens_upwards() -> None:
    bench = Bench(Label("x", height=560), Select("Rounding", ROUNDINGS, "truncate", noting("rule")))
    page = Driver(bench)
    page.click("Rounding")
    assert page.node("half up", "option").rect[1] < page.node("Rounding", "select").rect[1]


def test_a_long_list_scrolls_inside_its_card() -> None:
    many = [Choice(number, f"choice {number}") for number in range(40)]
    page = Driver(Bench(Select("Many", many, 30, noting("many"))))
    page.press("tab", "enter")
    assert page.focused == "choice 30"
    assert page.problems() == []
    page.press("end")
    card = next(node for node in page.tree().children if node.role == "layer").rect
    row = page.node("choice 39", "option").rect
    assert card[1] < row[1] < row[1] + row[3] <= card[1] + card[3]


def test_an_icon_alone_says_in_a_tip_what_it_does_now() -> None:
    words = ["Let the day run"]
    page = Driver(Bench(Button(lambda: words[0], note("act", 1), icon="play", icon_only=True, key="play")))
    for said in ("Let the day run", "Pause"):
        words[0] = said
        page.do(lambda: None)
        page.point((1, 1))
        node = page.node(said, "button")
        page.point((node.rect[0] + 5, node.rect[1] + 5))
        page.wait(0.5)
        assert [one.name for one in page.tree().walk() if one.role == "tooltip"] == [said]
    assert Button("Undo", note("act", 1), icon="undo").tip is None, "whose words stand there needs none"
    own = Tip("Undo: duty")
    assert Button("Undo", note("act", 1), icon="undo", icon_only=True, tip=own).tip is own
