"""Every pair of colours that may meet is far enough apart, in every profile and in every kind of colour vision."""

from itertools import pairwise, product

import numpy as np
import pytest
from colorspacious import cspace_convert, deltaE

from game.kit.drawing.theme import MAP_CLASSES, PROFILES, Colour, ProfileName, Token, luminance

VISIONS = {"full": "", "protan": "protanomaly", "deutan": "deuteranomaly", "tritan": "tritanomaly"}
"""Kinds of colour vision, and what the library calls them: Machado, Oliveira and Fernandes 2009, at full severity."""

TEXT_CONTRAST = 4.5
GRAPHIC_CONTRAST = 3.0

_GROUNDS: tuple[Token, ...] = ("paper", "sheet")
_TEXTS: tuple[Token, ...] = ("ink", "quiet", "teal", "vermilion_text")
TEXT_PAIRS: tuple[tuple[Token, Token], ...] = (
    *((text, ground) for text in _TEXTS for ground in _GROUNDS),
    ("ink", "floor"),
    ("ink", "vermilion_tint"),
    ("on_ink", "ink"),
    ("on_teal", "teal"),
    ("on_vermilion", "vermilion_text"),
    ("on_gold", "gold_fill"),
    ("on_class", "teal_1"),
    ("on_class", "teal_2"),
    ("on_class", "teal_3"),
    ("quiet", "floor"),
)
GRAPHIC_PAIRS: tuple[tuple[Token, Token], ...] = (
    *((mark, ground) for mark in ("edge", "ink", "teal", "vermilion", "gold") for ground in _GROUNDS),
    ("ink", "floor"),
    ("teal", "floor"),
    ("vermilion", "floor"),
    ("vermilion", "vermilion_tint"),
    ("edge", "floor"),
    ("on_ink", "ink"),
    ("on_gold", "gold_fill"),
)


def contrast(first: Colour, second: Colour) -> float:
    """How many times lighter one colour is than the other: 1 for equal colours, 21 for black on white."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def seen(colour: Colour, vision: str) -> Colour:
    """The colour that full vision would have to be shown to see what this kind of vision sees."""
    if not VISIONS[vision]:
        return colour
    space = {"name": "sRGB1+CVD", "cvd_type": VISIONS[vision], "severity": 100}
    red, green, blue = 255 * np.clip(cspace_convert(np.array(colour) / 255, space, "sRGB1"), 0, 1)
    return red, green, blue


def apart(first: Colour, second: Colour) -> float:
    """Difference in CAM02-UCS: about 1 is just noticeable."""
    return float(deltaE(first, second, input_space="sRGB255"))


@pytest.mark.parametrize(("name", "vision"), list(product(PROFILES, VISIONS)))
@pytest.mark.parametrize(
    ("pair", "least"),
    [(pair, TEXT_CONTRAST) for pair in TEXT_PAIRS] + [(pair, GRAPHIC_CONTRAST) for pair in GRAPHIC_PAIRS],
)
def test_contrast(name: ProfileName, vision: str, pair: tuple[Token, Token], least: float) -> None:
    profile = PROFILES[name]
    assert contrast(seen(profile[pair[0]], vision), seen(profile[pair[1]], vision)) >= least


@pytest.mark.parametrize(("name", "vision"), list(product(PROFILES, VISIONS)))
def test_neighbouring_map_classes_can_be_told_apart(name: ProfileName, vision: str) -> None:
    colours = [seen(PROFILES[name][token], vision) for token in MAP_CLASSES]
    assert min(apart(first, second) for first, second in pairwise(colours)) >= 8


def test_contrast_of_black_and_white_is_21() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)


def test_measured_light_contrasts_agree_with_the_published_table() -> None:
    light = PROFILES["light"]
    table = {("ink", "paper"): 14.01, ("quiet", "paper"): 5.28, ("teal", "sheet"): 5.84, ("edge", "paper"): 3.53}
    for (first, second), ratio in table.items():
        assert contrast(light[first], light[second]) == pytest.approx(ratio, abs=0.01)  # type: ignore[index]
