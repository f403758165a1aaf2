"""Settings survive whatever happens to their file."""

import json
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from game.store.preferences import Preferences, WrongSetting, load, preferences_file, save


def test_what_was_kept_is_read_back(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    wanted = Preferences(profile="projector", scale=150, language="ko", window=(1920, 1080))
    assert save(wanted, file) == ""
    assert load(file) == (wanted, "")
    assert list(file.parent.iterdir()) == [file]


def test_no_file_is_as_at_first(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.json") == (Preferences(), "")


@pytest.mark.parametrize("broken", [b"{", b"[1]", b'{"scale": 3}', b'{"profile": "pink"}', b"\xff\xfe\x00"])
def test_a_broken_file_is_put_aside_and_told(tmp_path: Path, broken: bytes) -> None:
    file = tmp_path / "settings.json"
    for number in (1, 2):
        file.write_bytes(broken)
        preferences, told = load(file)
        assert preferences == Preferences()
        assert told == str(tmp_path / f"settings.broken-{number}.json")
        assert Path(told).read_bytes() == broken
        assert not file.exists()


def test_settings_of_a_later_version_are_let_be(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"profile": "dark", "unheard_of": 1}))
    assert load(file) == (Preferences(profile="dark"), "")


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert "file" in save(Preferences(), tmp_path / "file" / "settings.json")


WRONG = (
    {"language": "English"},
    {"language": 3},
    {"text_size": 74},
    {"text_size": 100.5},
    {"text_size": float("nan")},
    {"scale": 20},
    {"scale": 251},
    {"scale": True},
    {"profile": "pink"},
    {"framebuffer": ["plain"]},
    {"interface_volume": 101},
    {"scene_volume": "60"},
    {"mute": 1},
    {"window": [639, 720]},
    {"window": [1280]},
    {"window": 1280},
)


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_changes_are_checked(wrong: dict[str, object]) -> None:
    with pytest.raises(WrongSetting) as found:
        Preferences().changed(wrong)
    assert found.value.name in wrong
    assert f"{found.value.name} = " in str(found.value)


def test_changes_are_kept_in_their_plainest_form() -> None:
    changed = Preferences(scale=125).changed({"scale": None, "text_size": 115.0, "window": [1920, 1080]})
    assert (changed.scale, changed.text_size, changed.window) == (None, 115, (1920, 1080))
    assert isinstance(changed.text_size, int)


def test_there_is_no_other_setting() -> None:
    with pytest.raises(KeyError, match="no such setting: colour"):
        Preferences().changed({"colour": "pink"})


def test_every_setting_is_checked() -> None:
    for name in Preferences().settings():
        with pytest.raises(WrongSetting):
            Preferences().changed({name: object()})


def test_settings_are_never_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        Preferences().scale = 100  # type: ignore[misc]


def test_another_folder_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAME_9993_CONFIG", str(tmp_path / "elsewhere"))
    assert preferences_file() == tmp_path / "elsewhere" / "settings.json"
