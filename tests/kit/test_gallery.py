"""The gallery shows every widget there is, in every state, without a mistake."""

import inspect
from importlib import import_module
from pkgutil import walk_packages

import pygame
import pytest

import game.kit.widgets
from game.kit.drawing.theme import PROFILES
from game.kit.gallery.draw import STATES, Piece, examples, gallery, picture
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.store.preferences import Preferences

BASES = {"Control", "Openable", "Numeric", "Chooser", "Picked"}
"""What others are made from."""


def widgets() -> set[type[Widget]]:
    """Every kind of widget of the kit."""
    found: set[type[Widget]] = set()
    for one in walk_packages(game.kit.widgets.__path__, f"{game.kit.widgets.__name__}."):
        module = import_module(one.name)
        for name, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, Widget) and kind.__module__ == module.__name__ and name not in BASES:
                found.add(kind)
    return found


@pytest.fixture(scope="module")
def pieces() -> list[Piece]:
    return list(gallery(Preferences(scale=100)))


def test_widgets_are_found_in_folders_too() -> None:
    assert {"Card", "Slider"} <= {kind.__name__ for kind in widgets()}


def test_every_widget_is_shown(pieces: list[Piece]) -> None:
    shown = {type(one) for piece in pieces for one in piece.inside}
    assert sorted(kind.__name__ for kind in widgets() - shown) == []


def test_every_example_has_every_state(pieces: list[Piece]) -> None:
    assert [piece.name for piece in pieces] == list(examples())
    assert {len(piece.pictures) for piece in pieces} == {len(STATES)}


@pytest.mark.parametrize("name", ["button", "slider", "toggle", "select", "segment", "text field", "stepper"])
def test_states_of_what_can_be_used_look_different(pieces: list[Piece], name: str) -> None:
    plain, _pointed, focused, disabled = (
        pygame.image.tobytes(drawn, "RGB") for drawn in next(one for one in pieces if one.name == name).pictures
    )
    assert len({plain, focused, disabled}) == 3


@pytest.mark.parametrize("name", ["segment", "segment, apart", "tabs", "step", "table"])
def test_what_cannot_be_used_has_no_dark_choice(pieces: list[Piece], name: str) -> None:
    """The choice stays told by its form, but nothing is filled or written in ink."""
    settings = Preferences(scale=100)
    ink = PROFILES[settings.profile]["ink"]
    plain, *_, disabled = next(one for one in pieces if one.name == name).pictures
    assert dark(disabled, ink) < dark(plain, ink) / 4


def dark(picture: pygame.Surface, ink: tuple[int, int, int]) -> int:
    """How much of a picture is ink."""
    return pygame.mask.from_threshold(picture, ink, (24, 24, 24)).count()


def test_a_dialog_on_a_low_page_keeps_its_buttons_on_its_card(pieces: list[Piece]) -> None:
    inside = next(one for one in pieces if one.name == "dialog").inside
    card = next(one for one in inside if isinstance(one, Card))
    assert all(card.rect.contains(one.rect.inflate(16, 16)) for one in inside if isinstance(one, Button))


def test_the_picture_is_one_for_each_profile() -> None:
    light, dark = (picture(Preferences(scale=100, profile=profile)) for profile in ("light", "dark"))
    assert light.get_size() == dark.get_size()
    assert light.get_at((2, 2)) != dark.get_at((2, 2))
