"""Whatever is typed as a path: a file, or one clear message."""

from pathlib import Path

import pytest

from game.engine.data.problems import BadInput
from game.kit.page.command import Answer
from game.kit.page.scene import Pop
from game.level.load import load
from game.ui.keeping import own_levels
from game.ui.pages.lessons.open_file import OpenFile
from tests.kit.driver import Driver

ODD = (
    "~nobody_of_that_name/x.toml",
    "x" * 260 + ".toml",
    "a\x00b.toml",
    "/root/\ud800.toml",
    "",
    ".",
    "/dev/null/x",
    "~",
)


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("save", [False, True])
def test_an_odd_path_is_told_and_breaks_nothing(text: str, save: bool) -> None:
    def use(path: str) -> Answer:
        load(own_levels.place(path))
        return Pop()

    page = Driver(OpenFile(use, save=save, path=text))
    page.click("Save" if save else "Open")
    assert page.stage.shell.running
    assert isinstance(page.stage.shell.top.scene, OpenFile)
    assert page.stage.shell.top.scene.problems


def test_a_home_that_is_not_there_is_done_without(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def none() -> Path:
        raise RuntimeError("no home")

    monkeypatch.setattr(Path, "home", none)
    assert own_levels.suggestion("My rules").endswith("my_rules.toml")
    assert own_levels.place(str(tmp_path / "x.toml")) == tmp_path / "x.toml"


def test_a_name_too_long_says_so(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="too long"):
        own_levels.place(str(tmp_path / ("x" * 300)))
