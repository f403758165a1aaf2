"""The clipboard of the system, or one of our own where there is none."""

import pygame


class Clipboard:
    """Text that was copied; it can be pasted here even if the system lends no clipboard."""

    _own = ""

    def put(self, text: str) -> None:
        """Copy a text."""
        Clipboard._own = text
        try:
            pygame.scrap.put_text(text)
        except (pygame.error, ValueError):
            return  # no clipboard, or one that cannot hold this: the copy above is all there is

    def get(self) -> str:
        """The text that was copied last."""
        try:
            return pygame.scrap.get_text() or Clipboard._own
        except (pygame.error, ValueError):
            return Clipboard._own
