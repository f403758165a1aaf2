"""The almanac in the window: chosen on the chart and in the table, sorted, filtered, solved, played, saved."""

import time
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from game.history.almanac import almanac
from game.history.published import Published
from game.kit.page.command import Answer
from game.ui.keeping import exports
from game.ui.pages.almanac import scene as module
from game.ui.pages.almanac.reports import TwoReports
from game.ui.pages.almanac.scene import Almanac
from tests.kit.driver import Driver

SIZES = ((1024, 768), (1280, 720), (1920, 1080))
MOST_REBUILDS = 5.0
PATIENCE = 20.0


def page(size: tuple[int, int] = (1280, 720), **settings: object) -> Driver:
    almanac()
    return Driver(Almanac(), size, **settings)


def rows(driver: Driver) -> list[str]:
    return [f"{node.name} {node.value}" for node in driver.node("Published rows").children]


@pytest.mark.parametrize(
    ("size", "scale", "profile"), list(product(SIZES, (75, 100, 150, 200), ("light", "dark", "projector")))
)
def test_nothing_is_wrong_at_any_size(size: tuple[int, int], scale: int, profile: str) -> None:
    assert page(size, scale=scale, profile=profile).problems() == []


@pytest.mark.parametrize("text_size", [85, 130, 150])
def test_nothing_is_wrong_with_other_text(text_size: int) -> None:
    assert page(text_size=text_size).problems() == []


def test_all_rows_are_there_and_march_is_open() -> None:
    driver = page()
    assert len(rows(driver)) == len(almanac())
    assert driver.has("Supreme People's Assembly (15th)")
    assert driver.has("claim, read at the source")
    assert driver.node("against", "figure").value == "0.07"
    assert driver.has("Reports disagree")


def test_arrows_walk_the_chart() -> None:
    driver = page()
    assert "2026-03-15" in driver.node("Percentage against, as it was printed").value
    driver.press("left")
    assert "2019-03-10" in driver.node("Percentage against, as it was printed").value
    driver.press("down")
    assert "Local people's assemblies" in driver.text()
    driver.press("home")
    assert "1946" in driver.node("Percentage against, as it was printed").value


def test_a_pin_is_chosen_by_pointer() -> None:
    driver = page()
    chart = driver.shell.top.scene.find("chart")
    row = next(row for row in almanac() if row.id == "turkmenistan_term_1994")
    driver.click_at(chart._spot(row))  # type: ignore[union-attr]
    assert "Turkmenistan 1994-01-15: 0.01 %" in driver.node("Percentage against, as it was printed").value


def test_sorted_and_filtered_by_keys_alone() -> None:
    driver = page()
    driver.shell.top.scene.focus("heads")
    driver.press("end")
    assert "against 42.03" in rows(driver)[0]
    driver.press("end")
    assert "against 0" in rows(driver)[0]
    driver.shell.top.scene.focus("land")
    driver.press("right")
    assert driver.has("6 of 99 rows")
    driver.shell.top.scene.focus("verified")
    driver.press("space")
    driver.shell.top.scene.focus("years")
    driver.press("right")
    assert driver.has("0 of 99 rows")


def test_the_table_chooses_by_keys() -> None:
    driver = page()
    driver.shell.top.scene.focus("rows")
    driver.press("down", "down")
    assert driver.node("Published rows").children[2].states == ("checked",)


def answered(driver: Driver) -> None:
    end = time.monotonic() + PATIENCE
    while driver.has("working …") and time.monotonic() < end:
        time.sleep(0.01)
        driver.wait(0.06)


def test_a_row_opens_the_solver_on_its_digits() -> None:
    driver = page()
    driver.click("Which counts fit?")
    assert driver.tree().name == "Which counts fit?"
    answered(driver)
    assert driver.has("Counts that fit")
    assert "for 99.97" in driver.text()
    assert "does not fit" in driver.text()
    assert driver.problems() == []
    driver.press("escape")
    assert driver.tree().name == "Almanac"


def test_a_row_is_played_where_the_game_can_print_it() -> None:
    played: list[tuple[str, str]] = []

    def play(row: Published, level: str) -> Answer:
        played.append((row.id, level))
        return None

    driver = Driver(Almanac(play))
    driver.click("Play it")
    assert driver.problems() == []
    driver.click(next(node.name for node in driver.tree().walk() if "first country" in node.name))
    driver.shell.top.scene.focus("chart")
    driver.press("left")
    driver.click("Play it")
    assert played == [("dprk_spa_2026", "spa_2026_fear"), ("dprk_spa_2019", "")]
    driver.shell.top.scene.focus("land")
    driver.do(driver.shell.top.scene.on_choose, "falkland_islands_status_2013")  # type: ignore[attr-defined]
    assert "disabled" in driver.node("Play it").states


def test_what_is_shown_is_saved_and_never_over_another_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "folder", lambda: tmp_path / "new")
    driver = page()
    driver.click("Save CSV")
    driver.click("Save CSV")
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["almanac.csv", "almanac_2.csv"]
    assert "99 rows are in" in driver.text()


def test_what_cannot_be_saved_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr(exports, "folder", lambda: tmp_path / "file")
    driver = page()
    driver.click("Save CSV")
    assert "could not be written" in driver.text()


def test_without_its_tables_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "almanac", tuple)
    assert "cannot be read" in Driver(Almanac()).text()


@pytest.mark.benchmark
def test_opening_the_page_costs_a_few_times_what_building_it_again_does() -> None:
    driver = page()  # fonts are read

    def again() -> None:
        driver.shell.top.page.rebuild()
        driver.stage.frame()

    def least(work: Callable[[], object]) -> float:
        seconds = []
        for _ in range(7):
            begun = time.process_time()
            work()
            seconds.append(time.process_time() - begun)
        return min(seconds)

    assert least(page) < MOST_REBUILDS * least(again)


@pytest.mark.parametrize(("size", "scale"), list(product(SIZES, (75, 100, 150, 200))))
def test_two_reports_at_any_size(size: tuple[int, int], scale: int) -> None:
    driver = Driver(TwoReports(), size, scale=scale)
    scene = driver.shell.top.scene
    assert isinstance(scene, TwoReports)
    for number in range(3):
        assert driver.problems() == []
        driver.do(scene.on_choice, number, 1)
    assert driver.problems() == []
    assert "“A slip” is our guess" in driver.text()


def test_a_wrong_answer_is_told_and_can_be_changed() -> None:
    driver = page()
    driver.click("Which cannot be?")
    assert driver.tree().name == "99.97 or 99.93"
    driver.press("enter")
    assert "All the papers are 100 %" in driver.text()
    assert not driver.has("the turnout of 2014")
    driver.press("right", "enter")
    assert driver.has("the turnout of 2014")
