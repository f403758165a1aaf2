"""Settings survive whatever happens to their file."""

import json
import os
import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from game.store.preferences import Preferences, WrongSetting, keep, load, preferences_file
from tests.campaign import trials


def test_what_was_kept_is_read_back(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    wanted = Preferences(profile="projector", scale=150, language="ko", window=(1920, 1080), watching=True)
    assert keep(wanted.settings(), file) == ""
    assert load(file) == (wanted, "")
    assert list(file.parent.iterdir()) == [file]


def test_no_file_is_as_at_first(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.json") == (Preferences(), "")


BROKEN = (b"{", b"[1]", b"\xff\xfe\x00", b"[" * 100_000, b'{"a":' * 50_000, b"", b"7" * 5_000, b" " * 2_000_000)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda content: repr(content[:9]))
def test_a_broken_file_is_put_aside_and_told(tmp_path: Path, broken: bytes) -> None:
    file = tmp_path / "settings.json"
    for number in (1, 2):
        file.write_bytes(broken)
        preferences, told = load(file)
        assert preferences == Preferences()
        assert told == str(tmp_path / f"settings.broken-{number}.json")
        assert Path(told).read_bytes() == broken
        assert not file.exists()


USELESS = (
    '"scale": 3',
    '"profile": "pink"',
    '"window": [[]]',
    '"mute": 1e999',
    '"scale": NaN',
    '"watching": "perhaps"',
)


@pytest.mark.parametrize("wrong", USELESS)
def test_a_value_of_no_use_costs_its_setting_alone(tmp_path: Path, wrong: str) -> None:
    file = tmp_path / "settings.json"
    content = f'{{"language": "de", {wrong}, "unheard_of": [1]}}'
    file.write_text(content, encoding="utf-8")
    preferences, told = load(file)
    assert preferences == Preferences(language="de")
    assert told == f"{tmp_path / 'settings.broken-1.json'} ({wrong.split(chr(34))[1]})"
    assert (tmp_path / "settings.broken-1.json").read_text(encoding="utf-8") == content
    assert load(file) == (preferences, ""), "it is said once"
    assert json.loads(file.read_text(encoding="utf-8")) == {"language": "de", "unheard_of": [1]}


@pytest.mark.parametrize("kind", ["folder", "pipe", "link to nowhere", "link to itself"])
def test_what_is_no_file_is_put_aside(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "settings.json"
    match kind:
        case "folder":
            (file / "with something in it").mkdir(parents=True)
        case "pipe":
            os.mkfifo(file)
        case "link to nowhere":
            file.symlink_to(tmp_path / "nowhere")
        case _:
            file.symlink_to(file)
    assert load(file) == (Preferences(), str(tmp_path / "settings.broken-1.json"))
    assert keep({"mute": True}, file) == ""
    assert load(file) == (Preferences(mute=True), "")


def test_a_link_stays_one(tmp_path: Path) -> None:
    file, real = tmp_path / "settings.json", tmp_path / "elsewhere.json"
    real.write_text("{}", encoding="utf-8")
    file.symlink_to(real)
    assert keep({"mute": True}, file) == ""
    assert file.is_symlink()
    assert json.loads(real.read_text(encoding="utf-8")) == {"mute": True}


def test_settings_of_a_later_version_are_still_there_afterwards(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"profile": "dark", "unheard_of": 1}), encoding="utf-8")
    assert keep({"mute": True}, file) == ""
    assert json.loads(file.read_text(encoding="utf-8")) == {"profile": "dark", "unheard_of": 1, "mute": True}


CHOICES: dict[str, tuple[object, ...]] = {
    "language": ("en", "de", "ru"),
    "scale": (None, 100, 150),
    "profile": ("light", "dark"),
    "mute": (True, False),
    "window": ((640, 480), (1280, 720)),
    "scene_volume": (0, 50, 100),
}


def test_two_windows_lose_no_setting_of_each_other(tmp_path: Path) -> None:
    """What is kept in the end is what was changed last, setting by setting, whoever changed it."""
    for trial in trials(100):
        file, dice = tmp_path / f"{trial}.json", random.Random(f"settings {trial}")
        expected = Preferences()
        for _ in range(12):  # neither window reads what the other kept
            changes = {name: dice.choice(CHOICES[name]) for name in dice.sample(sorted(CHOICES), 2)}
            assert keep(changes, file) == ""
            expected = expected.changed(changes)
        assert load(file) == (expected, "")


def test_two_windows_that_write_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    names = ("mute", "reduced_motion", "read_aloud", "full_screen")
    with ThreadPoolExecutor(len(names)) as windows:
        told = list(windows.map(lambda name: [keep({name: True}, file) for _ in range(8)], names))
    assert told == [[""] * 8] * len(names)
    assert load(file) == (Preferences().changed(dict.fromkeys(names, True)), "")


def test_settings_damaged_at_random_keep_the_game_from_nothing(tmp_path: Path) -> None:
    whole = json.dumps(Preferences(language="de", scale=150).settings(), indent=2).encode()
    for trial in trials(200):
        file, dice = tmp_path / f"{trial}.json", random.Random(f"damage {trial}")
        content = bytearray(whole)
        for _ in range(dice.randrange(1, 4)):
            start = dice.randrange(len(content))
            content[start : start + dice.choice((1, 3, 40))] = dice.choice((b"", b"[", b"\0", dice.randbytes(3)))
        file.write_bytes(content)
        preferences, told = load(file)
        if told:
            assert (tmp_path / f"{trial}.broken-1.json").read_bytes() == bytes(content)
        assert keep({"mute": True}, file) == ""
        assert load(file) == (preferences.changed({"mute": True}), "")


def test_settings_of_a_later_version_are_let_be(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"profile": "dark", "unheard_of": 1}))
    assert load(file) == (Preferences(profile="dark"), "")


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert "file" in keep(Preferences().settings(), tmp_path / "file" / "settings.json")


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
    {"window": [199, 720]},
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
