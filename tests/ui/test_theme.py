"""Every pair of colours that may meet is far enough apart, in every profile and in every kind of colour vision."""

from itertools import pairwise, product

import numpy as np
import numpy.typing as npt
import pytest

from game.ui.theme import (
    GRAPHIC_CONTRAST,
    GRAPHIC_PAIRS,
    MAP_CLASSES,
    PROFILES,
    TEXT_CONTRAST,
    TEXT_PAIRS,
    Colour,
    ProfileName,
    Token,
    contrast,
)

Parts = npt.NDArray[np.float64]

# Machado, Oliveira and Fernandes 2009, severity 1: what is left of linear red, green and blue.
VISIONS = {
    "full": np.eye(3),
    "protan": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deutan": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritan": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
# Ottosson 2020: linear red, green and blue to OKLab.
TO_CONES = np.array(
    [[0.4122215, 0.5363325, 0.0514460], [0.2119035, 0.6806995, 0.1073970], [0.0883025, 0.2817188, 0.6299787]]
)
TO_LAB = np.array(
    [[0.2104543, 0.7936178, -0.0040720], [1.9779985, -2.4285922, 0.4505937], [0.0259040, 0.7827718, -0.8086758]]
)


def linear(colour: Colour) -> Parts:
    parts = np.array(colour) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def seen(colour: Colour, vision: str) -> Colour:
    """The colour that full vision would have to be shown to see what this kind of vision sees."""
    parts = np.clip(VISIONS[vision] @ linear(colour), 0, 1)
    red, green, blue = 255 * np.where(parts <= 0.0031308, parts * 12.92, 1.055 * parts ** (1 / 2.4) - 0.055)
    return red, green, blue


def apart(first: Colour, second: Colour) -> float:
    """Difference in OKLab, in hundredths: about 2 is just noticeable."""
    spots = [TO_LAB @ np.cbrt(TO_CONES @ linear(colour)) for colour in (first, second)]
    return 100 * float(np.linalg.norm(spots[0] - spots[1]))


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
