"""Writes what is on the screen, in words and places, into a file: for tests that drive the real window from outside.

Only where the environment variable GAME_9993_PROBE names a file.
"""

import json
import os
from pathlib import Path
from typing import Any

from game.kit.access.semantics import Node

VARIABLE = "GAME_9993_PROBE"


class Probe:
    """Keeps the file up to date; it is replaced whole, so that a reader never sees half of it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._number = 0

    @classmethod
    def wanted(cls) -> "Probe | None":
        """Return a probe where one is asked for."""
        path = os.environ.get(VARIABLE)
        return cls(Path(path)) if path else None

    def saw(self, tree: Node) -> None:
        """Write the page as it is now."""
        self._number += 1
        draft = self._path.with_suffix(".part")
        draft.write_text(json.dumps({"frame": self._number, "page": _plain(tree)}), encoding="utf-8")
        draft.replace(self._path)


def _plain(node: Node) -> dict[str, Any]:
    return {
        "role": node.role,
        "name": node.name,
        "value": node.value,
        "rect": list(node.rect),
        "states": list(node.states),
        "key": node.key,
        "children": [_plain(child) for child in node.children],
    }
