"""The fonts: all there with their licences, figures that stand in columns, letters for every language shown."""

from pathlib import Path

import pygame
import pytest

FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"
ATKINSON = ("AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Bold", "AtkinsonHyperlegible-Italic")
PLEX_UPRIGHT = ("IBMPlexSerif-Regular", "IBMPlexSerif-Medium", "IBMPlexSerif-SemiBold", "IBMPlexSerif-Bold")
PLEX = (*PLEX_UPRIGHT, "IBMPlexSerif-Italic", "IBMPlexSerif-MediumItalic")
NOTO = ("NotoSansKR-Regular", "NotoSansKR-Bold")
SIZES = (10, 11, 13, 15, 18, 20, 24, 30, 36, 40, 72, 160)
WESTERN = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:!?'\"()[]/%&+=<>*-"
    "£€‘’“”–—…·×−±½§©†• "  # British English and the signs of the interface
    "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»"  # French
    "äöüßÄÖÜ„“‚‘"  # German
    "áéíóúüñÁÉÍÓÚÜÑ¿¡ªº"  # Spanish
    "≤≥≠≈"
)
RUSSIAN = "".join(chr(point) for point in range(0x410, 0x450)) + "ёЁ"
KOREAN = "평양시평안남북도자강량강황해함경강원찬성반대투표율유권자선거"


@pytest.fixture(autouse=True)
def font_module() -> None:
    pygame.font.init()


def lacking(name: str, letters: str) -> str:
    font = pygame.font.Font(FONTS / f"{name}.ttf", 20)
    return "".join(letter for letter, metrics in zip(letters, font.metrics(letters), strict=True) if metrics is None)


def test_fonts_and_licences_are_all_there_and_small() -> None:
    assert {path.stem for path in FONTS.glob("*.ttf")} == {*ATKINSON, *PLEX, *NOTO}
    for family in ("AtkinsonHyperlegible", "IBMPlexSerif", "NotoSansKR"):
        assert "SIL OPEN FONT LICENSE" in (FONTS / f"OFL-{family}.txt").read_text(encoding="utf-8").upper()
    assert sum(path.stat().st_size for path in FONTS.iterdir() if path.is_file()) < 12_000_000


@pytest.mark.parametrize("name", PLEX_UPRIGHT)
@pytest.mark.parametrize("size", SIZES)
def test_plex_figures_are_all_equally_wide(name: str, size: int) -> None:
    font = pygame.font.Font(FONTS / f"{name}.ttf", size)
    assert len({font.size(figure * 7)[0] for figure in "0123456789"}) == 1
    assert len({font.size(figure)[0] for figure in "0123456789"}) == 1


@pytest.mark.parametrize("name", [*ATKINSON, *PLEX])
def test_western_letters_are_there(name: str) -> None:
    assert lacking(name, WESTERN) == ""


@pytest.mark.parametrize("name", [*PLEX, *NOTO])
def test_russian_letters_are_there(name: str) -> None:
    assert lacking(name, RUSSIAN) == ""


@pytest.mark.parametrize("name", NOTO)
def test_korean_letters_are_there(name: str) -> None:
    assert lacking(name, KOREAN) == ""
