"""What a page needs beside its ballot is worked out beside the frame, and the keys stay where they are."""

from threading import Event

import pytest

from game.engine.data.election import Election
from game.explain.station import attendance
from game.explain.station.attendance import gather
from game.store.notebook import Notebook
from game.ui.pages import silence
from game.ui.pages.bulletin import scene as bulletin
from game.ui.pages.count import scene as count
from game.ui.pages.lessons.opening import Opening
from game.ui.pages.readers import scene as readers
from tests.ui.beside import PATIENCE, WORKING, Gate, begin, held, ready, wait_for

pytestmark = pytest.mark.usefixtures("said_at_once")


def held_up(monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> Event:
    """Have a function wait until something is set: in the frames' own thread it would wait in vain."""
    work, go = getattr(module, name), Event()

    def waiting(*given: object) -> object:
        assert go.wait(PATIENCE)
        return work(*given)

    monkeypatch.setattr(module, name, waiting)
    return go


PAGES = (
    ("Count", count, "flows", "Results climb"),
    ("Bulletin", bulletin, "trace", "Rounding bench"),
    ("Readers", readers, "readings", "The price of perfection"),
)


@pytest.mark.parametrize("case", PAGES, ids=[one[0] for one in PAGES])
def test_a_page_that_needs_long_stands_empty_and_alive_until_it_is_ready(
    notebook: Notebook, gate: Gate, monkeypatch: pytest.MonkeyPatch, case: tuple[str, object, str, str]
) -> None:
    name, module, work, shown = case
    page = held(notebook, gate)
    if name != "Count":
        page.press("c")
        page.wait(0.2)
    go = held_up(monkeypatch, module, work)
    page.click(name)
    assert page.has(WORKING)
    assert not page.has(shown)
    assert page.problems() == []
    page.press("t", "s", "space", "tab")
    page.wait(0.5)
    assert page.has(WORKING)
    page.press("?", "escape")
    go.set()
    wait_for(page, lambda: page.has(shown))
    assert page.problems() == []
    go.clear()
    page.click("Country")  # which needs nothing of the kind
    assert not page.has(WORKING)


def test_the_next_station_is_drawn_beside_the_page_and_the_keys_stay_where_they_are(
    notebook: Notebook, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []

    def noted(election: Election, precinct: int) -> object:
        found = gather(election, precinct)
        drawn.append(precinct)
        return found

    page = held(notebook, gate)
    monkeypatch.setattr(attendance, "gather", noted)
    go = held_up(monkeypatch, attendance, "gather")
    page.click("Station")
    wait_for(page, lambda: page.has("Next station"))  # drawn together with the ballot
    page.shell.top.page.focus_key("next station")
    page.press("enter")
    assert page.has(WORKING)
    assert page.problems() == []
    page.press("space", "s", "t")
    go.set()
    wait_for(page, lambda: page.focused == "Next station")
    assert page.problems() == []
    wait_for(page, lambda: 2 in drawn)  # while somebody looks at the one before it
    go.clear()
    page.press("enter")
    wait_for(page, lambda: page.focused == "Next station")
    go.set()


def test_of_work_that_is_done_in_a_moment_nothing_is_said(
    notebook: Notebook, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(silence, "SECONDS", 0.5)
    page = begin(notebook)
    assert isinstance(page.shell.top.scene, Opening)
    assert not page.has(WORKING)
    assert page.problems() == []
    wait_for(page, lambda: page.has(WORKING))
    gate.open.set()
    wait_for(page, lambda: ready(page))
