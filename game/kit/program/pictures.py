"""Pictures of a page, kept where the player keeps pictures."""

from datetime import datetime
from pathlib import Path

import platformdirs
import pygame

UNSAFE = str.maketrans(dict.fromkeys('<>:"/\\|?*', " "))


def picture_folders(application: str) -> tuple[Path, Path]:
    """Where pictures belong, and where they go if that is not possible."""
    return (
        Path(platformdirs.user_pictures_dir()) / application,
        Path(platformdirs.user_data_dir(application, appauthor=False)) / "pictures",
    )


def keep_picture(surface: pygame.Surface, title: str, application: str) -> Path:
    """Write the surface as a PNG named by time and title; OSError if neither folder can be written to."""
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
    name = f"{stamp} {' '.join(title.translate(UNSAFE).split())}.png"
    try:
        first, second = picture_folders(application)
    except RuntimeError as problem:  # the system knows no home
        raise OSError(str(problem)) from None
    try:
        return save_picture(surface, first / name)
    except OSError:
        return save_picture(surface, second / name)


def save_picture(surface: pygame.Surface, path: Path) -> Path:
    """Write the surface as a PNG and return its path; OSError where that is not possible."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        pygame.image.save(surface, path)
    except pygame.error as problem:
        raise OSError(str(problem)) from problem
    return path
