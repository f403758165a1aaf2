"""The language in the settings: a choice where there is one, a word where there is none."""

import pytest

from game.ui.pages.menus import languages
from game.ui.pages.menus.settings import Settings
from tests.kit.driver import Driver

KNOWN = [("en", "English"), ("de", "Deutsch")]


def test_the_only_language_is_said_and_is_no_menu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "known", lambda: KNOWN[:1])
    page = Driver(Settings())
    assert page.has("English, the only one so far")
    assert not any(node.role == "select" and node.name == "Language" for node in page.tree().walk())
    assert page.focused == "Size of everything"


@pytest.mark.parametrize(("known", "chosen"), [(KNOWN, "en"), (KNOWN[:1], "de")])
def test_several_languages_are_a_menu(
    monkeypatch: pytest.MonkeyPatch, known: list[tuple[str, str]], chosen: str
) -> None:
    monkeypatch.setattr(languages, "known", lambda: known)
    page = Driver(Settings(), language=chosen)
    assert page.node("Language", "select").value == dict(KNOWN)[chosen]
    assert page.focused == "Language"
