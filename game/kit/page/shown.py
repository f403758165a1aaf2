"""What stands on the stack of the shell."""

from dataclasses import dataclass

from game.kit.page.page import Page
from game.kit.page.scene import Scene


@dataclass(frozen=True, slots=True)
class Shown:
    """A scene and its live page."""

    scene: Scene
    page: Page
