"""Work done beside the game while its window is already in use."""

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Background(Generic[Result]):
    """Begins the work at once, in a thread of its own that nobody waits for when the game ends."""

    def __init__(self, work: Callable[[], Result]) -> None:
        self._result: Result | None = None
        self._defect: Exception | None = None
        self._thread = Thread(target=self._do, args=(work,), name="background", daemon=True)
        self._thread.start()

    def _do(self, work: Callable[[], Result]) -> None:
        try:
            self._result = work()
        except Exception as defect:  # noqa: BLE001 -- raised again where somebody can report it
            self._defect = defect

    @property
    def over(self) -> bool:
        """Whether the work is done, well or not."""
        return not self._thread.is_alive()

    def result(self) -> Result | None:
        """Return what came of it, or None while it is being done; what went wrong is raised here."""
        if not self.over:
            return None
        if self._defect is not None:
            raise self._defect
        return self._result
