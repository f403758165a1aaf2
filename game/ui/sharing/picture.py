"""The picture of a sheet, drawn on a surface of its own at one size, whatever the window looks like."""

from collections.abc import Iterable
from typing import Any

import pygame

from game.classroom import code
from game.engine.data.election import Election
from game.explain.setting_words import placed_name, setting_value
from game.kit.program.headless import Headless
from game.kit.settings import Settings
from game.session.in_force import changed_settings
from game.session.session import Playthrough
from game.ui.sharing.sheet import Shared, SharedSheet

SIZE = (1240, 900)
LOOK = {"scale": 100, "text_scale": 100, "profile": "light"}


def named(settings: Iterable[tuple[str, Any]]) -> tuple[tuple[str, str], ...]:
    """Return settings in words, name and value."""
    return tuple((placed_name(path), setting_value(path, value)) for path, value in settings)


def shared(play: Playthrough, record: Election, *, truth: bool) -> Shared:
    """Return what stands on the sheet of a playthrough's page."""
    written = code.of(play.scenario, play.seed) or play.code
    return Shared(record, play.title, written, named(changed_settings(play).items()), truth)


def picture(one: Shared, settings: Settings) -> pygame.Surface:
    """Return the picture of a sheet, in the language of these settings."""
    known = {name: value for name, value in LOOK.items() if hasattr(settings, name)}
    return Headless(SharedSheet(one), settings.changed(known), SIZE).surface
