"""The example in the README of the window kit is a scene that works."""

import re
from pathlib import Path

import game.kit
from game.kit.page.scene import Scene
from tests.kit.driver import Driver

README = Path(game.kit.__file__).parent / "README.md"


def example() -> Scene:
    code = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)[0]
    names: dict[str, type[Scene]] = {}
    exec(compile(code, str(README), "exec"), names)  # noqa: S102 - our own text
    return names["Fear"]()


def test_the_example_works() -> None:
    page = Driver(example())
    assert page.node("Against").value == "3.75"
    page.click("Cost of striking out", at=(0.999, 0.8))
    assert page.node("Against").value == "1.43"
    page.press("r")
    assert page.node("Against").value == "3.75"
    page.press("?")
    assert page.has("the cost as it was")
    assert page.problems() == []


def test_nothing_is_wrong_with_it_at_any_size() -> None:
    for size in ((1024, 768), (1280, 720), (1920, 1080)):
        for scale in (75, 100, 150, 200):
            assert Driver(example(), size, scale=scale).problems() == []
