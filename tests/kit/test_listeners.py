"""Whoever hears the page: a screen reader is found by itself, and the voice of the system says what is new."""

import os
import stat
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from game.cli import main
from game.kit.access import running
from game.kit.access.listeners import Listeners, can_be_read
from game.kit.access.screen_reader import adapter_for_system
from game.kit.access.semantics import Node
from game.kit.access.voice import LONGEST, Voice, node_in_words, page_in_words, speaker
from game.store.preferences import Preferences
from game.ui.pages.menus.settings import Settings
from tests.kit.driver import Driver

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="what is asked there is another")
PAGE = Node(
    "page",
    "Country",
    children=(
        Node("heading", "Rules"),
        Node("slider", "Sense of duty", "light 1", states=("focused",), key="duty"),
        Node("figure", "Turnout, % of the roll", "98.03"),
        Node("button", "Open the polls", key="open"),
    ),
)


@pytest.fixture
def spoken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system whose voice writes down what it says."""
    said, program = tmp_path / "said.txt", tmp_path / "espeak"
    program.write_text(f"#!/bin/sh\nexec /bin/cat >> '{said}'\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    return said


def heard(said: Path, words: str) -> str:
    end = time.monotonic() + 10
    while time.monotonic() < end and not (said.exists() and words in said.read_text(encoding="utf-8")):
        time.sleep(0.01)
    return said.read_text(encoding="utf-8")


@ON_LINUX
@pytest.mark.parametrize(("names", "found"), [(["orca"], True), (["bash", "python3"], False), ([], False)])
def test_a_screen_reader_that_runs_is_found(
    names: Sequence[str], found: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, name in enumerate(names, 1):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / "comm").write_text(f"{name}\n", encoding="utf-8")
    (tmp_path / "99").mkdir()  # one that ends while it is looked at
    monkeypatch.setattr(running, "PROCESSES", tmp_path)
    assert running.screen_reader_runs() is found


def test_where_one_runs_the_page_is_handed_over_and_where_none_does_it_is_not() -> None:
    for runs, chosen, wanted in (
        (True, None, True),
        (False, None, False),
        (True, False, False),
        (False, True, True),
    ):
        woken: list[str] = []
        listeners = Listeners(lambda key, _action, woken=woken: woken.append(key))  # type: ignore[misc]
        listeners.look_for_reader(lambda runs=runs: runs).join()  # type: ignore[misc]
        assert woken == [""] * runs
        assert listeners.wait_for(Preferences(read_aloud=chosen)) is (wanted and can_be_read())


def test_a_system_that_refuses_costs_the_reader_and_not_the_game(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BaseException("already visible")  # noqa: TRY002 -- as the bridge does

    monkeypatch.setattr("game.kit.access.screen_reader.adapter_for_system", refuse)
    monkeypatch.setattr("game.kit.access.listeners.can_be_read", lambda: True)
    listeners = Listeners(lambda _key, _action: None)
    listeners.shown(lambda: PAGE, Preferences(read_aloud=True))
    assert listeners.trouble == "The screen reader could not be reached: already visible"
    assert not listeners.wait_for(Preferences(read_aloud=True))


def test_windows_is_told_of_a_window_before_that_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    window = SimpleNamespace(hide=lambda: done.append("hide"), show=lambda: done.append("show"))
    bridge = SimpleNamespace(SubclassingAdapter=lambda *_: done.append("bridge"))
    monkeypatch.setitem(sys.modules, "accesskit", SimpleNamespace(windows=bridge))
    monkeypatch.setattr("game.kit.access.screen_reader.sdl_window", lambda: window)
    monkeypatch.setattr("game.kit.access.screen_reader.pygame.display.get_wm_info", lambda: {"window": 1})
    monkeypatch.setattr("game.kit.access.screen_reader.sys.platform", "win32")
    adapter_for_system(lambda: None, lambda _asked: None)
    assert done == ["hide", "bridge", "show"]


@pytest.mark.parametrize(("word", "chosen"), [("on", True), ("off", False)])
def test_the_command_line_chooses(word: str, chosen: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, object]] = []
    monkeypatch.setattr("game.ui.start.start", lambda wanted, *_: asked.append(wanted) or 0)  # type: ignore[func-returns-value]
    assert main(["play", "--screen-reader", word]) == 0
    assert main(["play"]) == 0
    assert [one.get("read_aloud") for one in asked] == [chosen, None]
    assert main(["play", "--screen-reader", "perhaps"]) == 2


def test_a_page_in_words_is_title_texts_and_figures_in_order() -> None:
    assert page_in_words(PAGE) == "Country. Rules. Turnout, % of the roll, 98.03."
    assert node_in_words(PAGE.children[1]) == "Sense of duty, slider, light 1"
    assert (
        node_in_words(Node("switch", "Mute", states=("checked", "disabled"))) == "Mute, switch, on, cannot be used now"
    )


@ON_LINUX
def test_the_voice_says_a_new_page_then_what_has_the_focus(spoken: Path) -> None:
    voice = Voice()
    voice.saw(PAGE, "en")
    assert "Country. Rules." in heard(spoken, "98.03")
    voice.saw(PAGE, "en")  # nothing is new
    moved = Node(
        "page", "Country", children=(*PAGE.children[:1], Node("button", "Open", states=("focused",), key="open"))
    )
    voice.saw(moved, "en")
    told = heard(spoken, "Open, button")
    assert told.count("Country") == 1
    voice.hush()


@ON_LINUX
def test_a_voice_that_never_ends_keeps_no_frame_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "espeak"
    program.write_text("#!/bin/sh\nexec /bin/sleep 60\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    voice = Voice()
    start = time.perf_counter()
    for number in range(5):
        voice.saw(Node("page", f"{number}", children=(Node("text", "long " * LONGEST),)), "en")
    assert time.perf_counter() - start < 30.0  # half of what one of them takes
    voice.hush()


def test_without_a_voice_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert speaker("en") is None
    Voice().saw(PAGE, "en")


@ON_LINUX
def test_the_best_voice_there_is_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("espeak", "espeak-ng", "spd-say"):
        (tmp_path / name).write_text("#!/bin/sh\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
        found = speaker("pt_BR")
        assert found is not None
        assert found.words[0] == name
        assert "pt" in found.words


def test_it_is_off_until_it_is_asked_for() -> None:
    assert not Preferences().voice
    page = Driver(Settings())
    page.press("f9")
    assert page.shell.wishes == ["voice"]
    page.click("Read aloud (F9)")
    assert page.shell.preferences.voice
    page.click("Off", "option")
    assert page.shell.preferences.read_aloud is False
    assert page.problems() == []


def test_what_listens_is_told_of_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    hushed: list[bool] = []
    monkeypatch.setattr(Voice, "hush", lambda _self: hushed.append(True))
    listeners = Listeners(lambda _key, _action: None)
    listeners.shown(lambda: PAGE, Preferences(read_aloud=False))
    assert hushed == []
    monkeypatch.setenv("PATH", os.devnull)
    listeners.shown(lambda: PAGE, Preferences(read_aloud=False, voice=True))
    listeners.shown(lambda: PAGE, Preferences(read_aloud=False))
    listeners.leave()
    assert len(hushed) >= 2
