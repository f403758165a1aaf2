"""The keys that work everywhere for which nothing else on a page has a use."""

from collections.abc import Callable

from game.kit.page.command import Act
from game.kit.page.presenting import blanked
from game.kit.page.scene import Scene
from game.kit.page.tables import tabled
from game.kit.program.events import KeyPress


def spare(scene: Scene, key: KeyPress, take: Callable[[Act], None]) -> bool:
    """Show the page as tables, or blank the screen; the answer is whether the key asks for that."""
    return tabled(scene, key, take) or blanked(scene, key, take)
