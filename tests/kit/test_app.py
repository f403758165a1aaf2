"""The program: window, loop, exit codes, crash reports, pictures, sound."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pygame
import pytest

from game.crash import report
from game.engine.data.problems import BadInput
from game.kit.page.command import Answer
from game.kit.page.scene import Pop, Quit, Scene
from game.kit.program import pictures
from game.kit.program.app import App, play
from game.kit.program.sound import Sound
from game.kit.program.window import HINT, NoDisplayError, Window, fitting
from game.kit.widget import Widget
from game.kit.widgets.label import Label
from game.level.load import load as load_level
from game.store.preferences import Preferences, load, preferences_file
from game.ui.start import program, start

ROOT = Path(__file__).parents[2]


class Brief(Scene):
    """A scene that lives for a few steps, then leaves or breaks."""

    moving = True

    def __init__(self, *, breaks: bool = False) -> None:
        super().__init__()
        self.breaks = breaks
        self.steps = 0

    @property
    def title(self) -> str:
        return "Brief: a/b"

    def build(self) -> Widget:
        return Label("here")

    def step(self, seconds: float) -> Answer:
        assert seconds == pytest.approx(1 / 60)
        self.steps += 1
        if self.steps == 2:
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F12, unicode="", mod=0))
        if self.steps == 5 and self.breaks:
            raise ZeroDivisionError("on purpose")
        return Quit() if self.steps == 8 else None

    def recovery(self) -> str:
        return "level 4, seed 7"


def test_a_game_that_is_left_ends_well_and_keeps_its_settings(tmp_path: Path) -> None:
    assert play(Brief, program()) == 0
    kept, told = load()
    assert told == ""
    assert kept.framebuffer in ("accelerated", "plain")
    assert list(tmp_path.rglob("*Brief a b.png"))


def test_a_defect_is_reported_and_the_report_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert play(lambda: Brief(breaks=True), program()) == 1
    said = capsys.readouterr().err
    path = Path(said.strip().partition("A report is in ")[2])
    text = path.read_text(encoding="utf-8")
    assert "ZeroDivisionError: on purpose" in text
    assert "level 4, seed 7" in text


def test_what_was_asked_for_this_once_is_not_kept() -> None:
    assert play(Brief, program({"profile": "dark", "scale": 200})) == 0
    kept, _ = load()
    assert kept.profile == "light"
    assert kept.scale is None


def test_broken_settings_are_told_on_a_slip(monkeypatch: pytest.MonkeyPatch) -> None:
    preferences_file().parent.mkdir(parents=True)
    preferences_file().write_text("{")
    said: list[str] = []
    monkeypatch.setattr("game.kit.page.shell.Shell.say", lambda _shell, text: said.append(text))
    assert play(Brief, program()) == 0
    assert "settings.broken-1.json" in said[0]


def test_what_goes_wrong_behind_the_page_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("game.kit.page.shell.Shell.say", lambda _shell, text: said.append(text))
    assert play(Brief, program(news=lambda: ("The disk is full.", ""))) == 0
    assert said.count("The disk is full.") == 1
    assert "" not in said


class Still(Brief):
    """A scene on which nothing moves, so that the program sleeps."""

    moving = False


def test_what_stands_is_shown_and_taken_away_while_nothing_else_happens() -> None:
    seen: list[str] = []
    said = iter(["", "", "The disk is full.", "The disk is full.", ""])

    def standing() -> str:
        return next(said, "")

    def run(app: App) -> None:
        for _ in range(3):
            app.turn([])
            seen.append(app.shell.notices.standing)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(App, "run", run)
        assert play(Still, program(standing=standing)) == 0
    assert seen == ["", "", "The disk is full."]


def test_a_sleeping_program_wakes_for_what_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    began = time.perf_counter()
    woken: list[float] = []

    def run(app: App) -> None:
        while app._wait():  # what a window that was just opened is told
            pass
        woken.append(time.perf_counter() - began)

    monkeypatch.setattr(App, "run", run)
    late = lambda: "The disk is full." if time.perf_counter() > began + 0.2 else ""  # noqa: E731
    assert play(Still, program(standing=late)) == 0
    assert 0.2 <= woken[0] < 10.0


def test_a_broken_notebook_is_told_when_the_game_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAME_9993_DATA", str(tmp_path))
    (tmp_path / "notebook.sqlite3").write_bytes(b"not a notebook" * 400)
    said: list[str] = []
    monkeypatch.setattr("game.kit.page.shell.Shell.say", lambda _shell, text: said.append(text))
    monkeypatch.setattr("game.ui.entrance.Entrance.title", lambda _entrance: Brief())
    assert start({}, None, None, None) == 0
    assert "notebook.broken-1.sqlite3" in said[0]


def test_a_level_asked_for_lies_above_the_title(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def run(app: App) -> None:
        seen.append([name for name, _recovery in app.scenes()])
        app.shell.carry_out(Pop())
        seen.append([name for name, _recovery in app.scenes()])

    monkeypatch.setattr(App, "run", run)
    assert start({}, load_level("honest_count"), None, None) == 0
    assert start({}, load_level("honest_count"), 7, None) == 0
    above = seen[2][-1]
    assert above in ("CountryPage", "Opening")  # which it is depends on the machine
    assert seen == [["Title", "Briefing"], ["Title"], ["Title", above], ["Title"]]


def test_a_level_that_a_teacher_left_closed_is_not_opened(tmp_path: Path) -> None:
    lock = tmp_path / "class.toml"
    lock.write_text('levels = ["honest_count"]', encoding="utf-8")
    with pytest.raises(BadInput) as found:
        start({}, load_level("spa_2026_fear"), None, lock)
    assert 'levels = "spa_2026_fear": not open; allowed is honest_count' in str(found.value)


@pytest.mark.parametrize(
    ("screens", "fits"),
    [
        ([(1024, 768)], (1024, 720)),
        ([(1920, 1080), (800, 600)], (1280, 720)),
        ([(1280, 700)], (1280, 700)),
        ([], (1280, 720)),
    ],
)
def test_a_window_is_no_larger_than_the_screen(screens: list[tuple[int, int]], fits: tuple[int, int]) -> None:
    assert fitting((1280, 720), screens) == fits


@pytest.mark.skipif(sys.platform != "linux", reason="only there a screen can be taken away")
def test_without_a_screen_the_player_is_told_what_to_do() -> None:
    code = (
        "import sys; from game.kit.program.app import play; from game.ui.pages.menus.credits import Credits; "
        "from game.ui.start import program; sys.exit(play(Credits, program()))"
    )
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "python main.py run" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_broken_recovery_does_not_cost_the_report() -> None:
    def broken() -> str:
        raise KeyError("gone")

    said = report(ValueError("first"), "play", [("Country", broken)])
    text = Path(said.partition("A report is in ")[2]).read_text(encoding="utf-8")
    assert "ValueError: first" in text
    assert "no recovery: KeyError" in text


def test_a_report_that_cannot_be_written_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr("game.crash._folders", lambda: [tmp_path / "file" / "x"])
    said = report(ValueError("first"), "run")
    assert said.startswith("No report could be written (")
    assert said.endswith("ValueError: first")
    assert "\n" not in said


def test_the_framebuffer_is_chosen_by_what_is_faster(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(HINT, raising=False)

    def seconds(_window: Window) -> float:
        return 0.001 if os.environ.get(HINT) == "0" else 0.018

    monkeypatch.setattr(Window, "_flip_seconds", seconds)
    window = Window("99.93", Preferences())
    assert window.framebuffer == "plain"
    assert os.environ.pop(HINT) == "0"
    assert Window("99.93", Preferences(framebuffer="accelerated")).framebuffer == "accelerated"
    monkeypatch.setattr(Window, "_flip_seconds", lambda _window: 0.02)
    assert Window("99.93", Preferences()).framebuffer == "accelerated"
    assert HINT not in os.environ


def test_a_plain_window_that_is_fast_is_kept_and_one_that_cannot_be_had_is_done_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(HINT, raising=False)
    monkeypatch.setattr(Window, "_flip_seconds", lambda _window: 0.001)
    assert Window("99.93", Preferences()).framebuffer == "plain"
    assert os.environ.pop(HINT) == "0"
    make = Window._make

    def only_accelerated(window: Window) -> None:
        if os.environ.get(HINT) == "0":
            raise NoDisplayError("no such window here")
        make(window)

    monkeypatch.setattr(Window, "_make", only_accelerated)
    window = Window("99.93", Preferences())
    assert window.framebuffer == "accelerated"
    assert window.size == (1280, 720)
    assert HINT not in os.environ


def test_full_screen_and_back() -> None:
    window = Window("99.93", Preferences(framebuffer="accelerated"))
    assert window.toggle_full_screen()
    assert not window.toggle_full_screen()
    assert window.size == (1280, 720)


def test_pictures_go_elsewhere_if_their_folder_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(pictures, "picture_folders", lambda _name: (tmp_path / "file" / "x", tmp_path / "second"))
    assert pictures.keep_picture(pygame.Surface((2, 2)), "Title", "99.93").parent == tmp_path / "second"


def test_sound_is_silent_rather_than_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not Sound(device=False).play("page")
    assert not Sound(mute=True).play("page")
    assert not Sound(interface=0).play("page")
    assert not Sound().play("no such sound")
    monkeypatch.setenv("SDL_AUDIODRIVER", "no such driver")
    pygame.mixer.quit()
    assert not Sound().play("page")


def test_a_sound_is_heard_and_can_be_silenced() -> None:
    pygame.mixer.quit()
    sound = Sound()
    assert sound.play("page")
    sound.set_volumes(interface=60, scene=60, mute=True)
    assert not sound.play("page")
