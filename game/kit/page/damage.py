"""Which parts of the window must be painted again."""

import pygame

MOST_AREAS = 12
WHOLE_SHARE = 0.6


class Damage:
    """Collects areas; those that overlap become one, and many become the whole."""

    def __init__(self, window: pygame.Rect) -> None:
        self.window = window
        self._areas: list[pygame.Rect] = [window.copy()]

    def add(self, area: pygame.Rect) -> None:
        """Have an area painted again."""
        area = area.clip(self.window)
        if not area.w or not area.h:
            return
        while (hit := area.collidelist(self._areas)) >= 0:
            area = area.union(self._areas.pop(hit))
        self._areas.append(area)
        if len(self._areas) > MOST_AREAS:
            self._areas = [self._areas[0].unionall(self._areas[1:])]

    def all(self) -> None:
        """Have everything painted again."""
        self._areas = [self.window.copy()]

    def __bool__(self) -> bool:
        return bool(self._areas)

    def take(self) -> list[pygame.Rect]:
        """The areas collected so far, which are forgotten."""
        areas, self._areas = self._areas, []
        if sum(area.w * area.h for area in areas) > WHOLE_SHARE * self.window.w * self.window.h:
            return [self.window.copy()]
        return areas
