"""One piece of work at a time beside the frame, of which only the newest wish counts."""

from collections.abc import Callable
from threading import Event, Lock, Thread
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Dropped(Exception):  # noqa: N818 -- nothing is in error: nobody wants the result any more
    """The work was given up, because something newer is wanted or nothing at all."""


class Wanted:
    """Called between the stages of a work: ends it once it is ``stale``.

    What was worked out may keep it for later. It knows no task, or every result would be kept by itself.
    """

    def __init__(self) -> None:
        self.stale = False

    def __call__(self) -> None:
        """Go on, or end the work."""
        if self.stale:
            raise Dropped


class Task(Generic[Result]):
    """A wish: ``over`` once it was fulfilled, went wrong or was dropped."""

    def __init__(self, work: Callable[[Callable[[], None]], Result]) -> None:
        self.wanted = Wanted()
        self._work = work
        self._over = Event()
        self._found: list[Result] = []
        self._defect: Exception | None = None

    @property
    def over(self) -> bool:
        """Whether nothing is worked for it any more."""
        return self._over.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait a while for the end of the work; the answer is whether it came."""
        return self._over.wait(seconds)

    def result(self) -> Result:
        """Return what came of it; what went wrong is raised here. LookupError before that, and when it was dropped."""
        if self._defect is not None:
            raise self._defect
        if not self._found:
            raise LookupError("the work was dropped, or is not done yet")
        return self._found[0]

    def do(self) -> None:
        """Work, unless it was dropped already."""
        try:
            self.wanted()
            self._found.append(self._work(self.wanted))
        except Dropped:
            return  # nobody waits for it any more; ``result`` says so to whoever asks all the same
        except Exception as defect:  # noqa: BLE001 -- raised again where somebody can report it
            self._defect = defect
        finally:
            self._over.set()


class Newest(Generic[Result]):
    """Works the newest wish in a thread that nobody waits for when the game ends.

    ``work`` is handed a function to call between its stages: it ends the work by raising where that was dropped. Two
    pieces of work are never under way at once, so that they need no more memory than one.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._task: Task[Result] | None = None
        self._next: Task[Result] | None = None
        self._at_work = False

    @property
    def at_work(self) -> bool:
        """Whether anything is being worked, be it only until it notices that it was dropped."""
        return self._at_work

    def wish(self, work: Callable[[Callable[[], None]], Result]) -> Task[Result]:
        """Drop whatever was wanted before and work this as soon as that has ended."""
        task = Task(work)
        with self._lock:
            self._drop()
            self._next = task
            if not self._at_work:
                self._at_work = True
                Thread(target=self._run, name="newest", daemon=True).start()
        return task

    def drop(self) -> None:
        """Want nothing any more; returns at once."""
        with self._lock:
            self._drop()

    def _drop(self) -> None:
        for task in (self._task, self._next):
            if task is not None:
                task.wanted.stale = True
        self._next = None

    def _run(self) -> None:
        while self._begin():
            assert self._task is not None
            self._task.do()

    def _begin(self) -> bool:
        with self._lock:
            self._task, self._next = self._next, None
            self._at_work = self._task is not None
            return self._at_work
