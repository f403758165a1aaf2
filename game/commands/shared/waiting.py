"""Showing that something is happening: on stderr, in a terminal, and only once it has been happening for a while."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

from game.commands.shared import output

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

PATIENCE = 0.7
"""Seconds before anything is shown."""


def sign(words: str) -> AbstractContextManager[object]:
    """Show a sign that turns for as long as something is done of which nobody knows how far it is."""
    return _console().status(words)


@contextmanager
def progress(title: str) -> Iterator[Callable[[float], None]]:
    """Hand out a function that is told the share of the work done, 0 to 1, and draw a bar of it."""
    bar = _Bar(title)
    try:
        yield bar.move
    finally:
        bar.remove()


class _Bar:
    """A bar that appears only when the work takes longer than anyone's patience."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._start = time.monotonic()
        self._shown: Progress | None = None

    def move(self, done: float) -> None:
        """Show the share done."""
        if self._shown is None and time.monotonic() - self._start > PATIENCE and sys.stderr.isatty():
            self._shown = self._appear()
        if self._shown is not None:
            self._shown.update(self._shown.task_ids[0], completed=done)

    def remove(self) -> None:
        """Leave the line as it was."""
        if self._shown is not None:
            self._shown.stop()

    def _appear(self) -> "Progress":
        from rich.progress import Progress  # noqa: PLC0415 -- only long work needs it

        shown = Progress(console=_console(), transient=True)
        shown.add_task(self._title, total=1.0)
        shown.start()
        return shown


def _console() -> "Console":
    from rich.console import Console  # noqa: PLC0415 -- only long work needs it

    return Console(file=output.terminal())
