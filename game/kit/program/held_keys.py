"""Keys that do something once however long they are held; only what moves or writes is repeated."""

import pygame

ACTING = frozenset(
    {
        pygame.K_RETURN,
        pygame.K_KP_ENTER,
        pygame.K_SPACE,
        pygame.K_ESCAPE,
        *range(pygame.K_F1, pygame.K_F12 + 1),
    }
)
"""Whoever holds Enter on a button must not press what stands there next."""


class HeldKeys:
    """Which of these keys are down."""

    def __init__(self) -> None:
        self._down: set[int] = set()

    def repeats(self, event: pygame.event.Event) -> bool:
        """Note an event; whether it is a key's going down again that has not come up."""
        if event.type == pygame.KEYUP:
            self._down.discard(event.key)
        elif event.type == pygame.WINDOWFOCUSLOST:  # whatever comes up elsewhere is not heard here
            self._down.clear()
        elif event.type == pygame.KEYDOWN and event.key in ACTING:
            again = event.key in self._down
            self._down.add(event.key)
            return again
        return False
