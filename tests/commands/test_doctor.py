"""``doctor``: what works here. Whatever it finds is an answer."""

import subprocess
from pathlib import Path

import pytest

from game.commands import doctor
from game.level.files import level_names
from game.version import VERSION
from tests.commands.asking import process, text_of


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")


def test_versions_screen_fonts_folders_and_levels_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    text = text_of(capsys, "doctor")
    lines = text.splitlines()
    titles = ["Versions", "Screen", "Fonts", "Files", "Folders", "Kept", "Levels"]
    assert [line for line in lines if not line.startswith(" ")] == titles
    for words in (VERSION, "Python", "numpy", "pydantic", "pygame-ce", "platformdirs", "rich", "SDL"):
        assert words in text
    assert "dummy (nobody can see it)" in text
    assert all(name in text for name in level_names())
    assert "no problems" in text
    assert ".ttf" in text


def test_folders_are_named_with_what_can_be_done_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GAME_9993_CONFIG", str(tmp_path / "mine"))
    assert f"{tmp_path / 'mine'} (not there yet, can be made)" in text_of(capsys, "doctor")
    (tmp_path / "mine").mkdir()
    assert f"{tmp_path / 'mine'} (can be written)" in text_of(capsys, "doctor")


def test_a_missing_package_is_said_to_be_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "PACKAGES", ("numpy", "a-package-that-nobody-has"))
    assert "is missing: pip install -r requirements.txt" in text_of(capsys, "doctor")


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (subprocess.TimeoutExpired("python", 20), "no answer within 20 seconds"),
        (OSError("no such program"), "no such program"),
        (subprocess.CalledProcessError(-11, "python", stderr=""), "SIGSEGV"),
    ],
)
def test_a_screen_that_takes_its_process_with_it_takes_no_more(
    trouble: Exception, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fall(*_: object, **__: object) -> None:
        raise trouble

    monkeypatch.setattr("game.commands.doctor.subprocess.run", fall)
    text = text_of(capsys, "doctor")
    assert "no window" in text
    assert said in text


def test_a_level_with_problems_is_listed_with_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "01_bad.toml").write_text("title = 1", encoding="utf-8")
    monkeypatch.setattr("game.level.files.FOLDER", tmp_path)
    assert "title = 1: allowed is" in text_of(capsys, "doctor")


def test_it_works_as_a_process_without_a_display() -> None:
    done = process(["doctor"], DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "Levels" in done.stdout
