"""How each level can be won, by settings alone, as its own file says; the first way of each is also the frugal one."""

from typing import Any

from game.level.load import level_names, load

Settings = dict[str, Any]

SOLUTIONS: dict[str, tuple[Settings, ...]] = {
    name: tuple(way.settings for way in load(name).head.ways) for name in level_names() if name != "sandbox"
}
