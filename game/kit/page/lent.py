"""What the program lends the shell."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from game.kit.page.scene import Scene
from game.kit.program.sound import Sound
from game.kit.settings import Keep


def _forgotten(_changes: object) -> str:
    return ""


@dataclass(slots=True)
class Lent:
    """Sound, somewhere to keep settings, the page of help, and the names of settings that stay as they are."""

    sound: Sound = field(default_factory=lambda: Sound(device=False))
    keep: Keep = _forgotten
    help_page: Callable[[Scene, tuple[str, ...]], Scene] | None = None
    fixed: Collection[str] = ()
