"""Whoever hears the page instead of seeing it: a screen reader of the system, or the system's voice."""

import threading
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from game.kit.access.screen_reader import ScreenReader, available
from game.kit.access.semantics import Node
from game.kit.settings import Settings
from game.text.language import translate as _

if TYPE_CHECKING:
    from game.kit.access.voice import Voice

can_be_read = cache(available)


class Listeners:
    """Kept up to date by the loop of the window; ``ask`` passes on what a reader wants done."""

    def __init__(self, ask: Callable[[str, str], None], voice: "Voice | None" = None) -> None:
        self._ask = ask
        self._reader: ScreenReader | None = None
        self._voice = voice
        self._speaks = False
        self.trouble = ""
        """Why no screen reader is spoken to although one was wanted."""
        self._found = False

    def look_for_reader(self, runs: Callable[[], bool] | None = None) -> threading.Thread:
        """Find out, beside the window, whether a screen reader runs; if so, have the page handed to it at once."""

        def look() -> None:
            from game.kit.access.running import screen_reader_runs  # noqa: PLC0415 -- after the first frame

            if (runs or screen_reader_runs)():
                self._found = True
                self._ask("", "")

        looking = threading.Thread(target=look, name="looking for a screen reader", daemon=True)
        looking.start()
        return looking

    def wait_for(self, settings: Settings) -> bool:
        """Whether somebody wants to hear the page who has not been told of it yet."""
        return (self._wanted(settings) and self._reader is None) or (settings.voice and not self._speaks)

    def shown(self, tree: Callable[[], Node], settings: Settings) -> None:
        """The page is different now, or who listens is."""
        if not self._wanted(settings):
            self._reader = None
        elif self._reader is None:
            self._reader = self._introduced(tree())
        else:
            self._reader.show(tree())
        if settings.voice:
            self._spoken_by().saw(tree(), settings.language)
        elif self._speaks:
            self._spoken_by().forget()
        self._speaks = settings.voice

    def window_focused(self, *, focused: bool) -> None:
        """The window came to the front, or went."""
        if self._reader is not None:
            self._reader.window_focused(focused=focused)

    def leave(self) -> None:
        """The window is closed."""
        if self._voice is not None:
            self._voice.hush()

    def _spoken_by(self) -> "Voice":
        from game.kit.access.voice import Voice  # noqa: PLC0415 -- hardly ever needed, and not at the first frame

        self._voice = self._voice or Voice()
        return self._voice

    def _wanted(self, settings: Settings) -> bool:
        """As the player chose, else where a reader was found; no more where the system refused once."""
        wanted = self._found if settings.read_aloud is None else settings.read_aloud
        return wanted and not self.trouble and can_be_read()

    def _introduced(self, tree: Node) -> ScreenReader | None:
        """Meet the reader; a game without one goes on, whatever the bridge makes of this system."""
        try:
            return ScreenReader(tree, self._ask)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as refusal:  # noqa: BLE001 -- what is not written in Python ends in a panic that is no Exception
            self.trouble = _("The screen reader could not be reached: {problem}").format(problem=refusal)
            return None
