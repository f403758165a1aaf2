"""The window icon: its sizes, its clear corners, truth left and report right."""

import subprocess
import sys
from pathlib import Path

import pygame
import pytest

ROOT = Path(__file__).resolve().parents[2]
IMAGES = ROOT / "assets" / "images"
SIZES = {"icon.png": 256, "icon_64.png": 64, "icon_32.png": 32}

each_icon = pytest.mark.parametrize(("name", "size"), SIZES.items())


@each_icon
def test_the_icon_is_square_with_clear_corners(name: str, size: int) -> None:
    icon = pygame.image.load(IMAGES / name)
    assert icon.get_size() == (size, size)
    assert icon.get_at((0, 0)).a == 0
    assert icon.get_at((size // 2, 2)).a == 255


@each_icon
def test_the_left_half_is_truth_and_the_right_half_is_report(name: str, size: int) -> None:
    icon = pygame.image.load(IMAGES / name)
    rows = range(size * 2 // 5, size * 3 // 5)
    left = [icon.get_at((size * 3 // 10, row)) for row in rows]
    right = [icon.get_at((size * 7 // 10, row)) for row in rows]
    assert all(colour.g > colour.r for colour in left)
    assert all(colour.r > colour.g for colour in right)
    assert len({tuple(colour) for colour in left}) < len({tuple(colour) for colour in right})


def test_the_generator_draws_the_same_icons_again(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "assets.images.make_icon", "--into", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    for name in SIZES:
        fresh, kept = pygame.image.load(tmp_path / name), pygame.image.load(IMAGES / name)
        channels = zip(pygame.image.tobytes(fresh, "RGBA"), pygame.image.tobytes(kept, "RGBA"), strict=True)
        assert sum(abs(one - other) > 8 for one, other in channels) < kept.get_width()
