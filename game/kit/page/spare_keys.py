"""The keys that work everywhere for which nothing else on a page has a use."""

from collections.abc import Callable

from game.kit.page.command import Act
from game.kit.page.presenting import blanked
from game.kit.page.scene import Scene
from game.kit.program.events import KeyPress

AS_TABLES = "f8"


def spare(scene: Scene, key: KeyPress, take: Callable[[Act], None]) -> bool:
    """Show the page as tables, or blank the screen; the answer is whether the key asks for that."""
    if key.name != AS_TABLES:
        return blanked(scene, key, take)
    from game.kit.page.tables import turned_into_tables  # noqa: PLC0415 -- tables take longer than the first frame may

    take(lambda: turned_into_tables(scene))
    return True
