"""What the menu says of the levels is what their cards say, though it checks nothing."""

from pathlib import Path

import pytest

from game.level import files
from game.level.files import level_names
from game.session.progress import overview
from game.session.standing import standing

EARNED: tuple[dict[str, tuple[str, ...]], ...] = (
    {},
    {"honest_count": ("goal",)},
    {"honest_count": ("understanding",), "who_is_on_the_list": ("goal", "economy"), "gone": ("goal",)},
    {"sandbox": ("goal",)},
    dict.fromkeys(level_names(), ("goal",)),
)


@pytest.mark.parametrize("earned", EARNED, ids=lambda earned: "-".join(earned)[:40])
def test_the_menu_says_what_the_cards_say(earned: dict[str, tuple[str, ...]]) -> None:
    found, cards = standing(earned), overview(earned)
    assert found.done == sum(card.done for card in cards.cards)
    assert found.offered == sum(bool(card.offered) for card in cards.cards) > 0
    suggested = cards.suggested()
    assert (found.suggested and found.suggested.name) == (suggested and suggested.level.name)
    assert (found.suggested and found.suggested.title) == (suggested and suggested.level.head.title)


def test_only_the_levels_that_a_teacher_leaves_open_are_counted_and_suggested() -> None:
    only = ("knock_on_the_door", "the_pencil_and_the_booth", "sandbox")
    found = standing({"knock_on_the_door": ("goal",)}, only)
    assert (found.done, found.offered) == (1, 2)
    assert found.suggested is not None
    assert found.suggested.name == "the_pencil_and_the_booth"


def test_levels_are_counted_chapter_by_chapter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, chapter in enumerate(("A", "B", "A")):
        text = f'title = "{chapter}{number}"\nchapter = "{chapter}"\n[goal]\ntext = "any"\n'
        (tmp_path / f"{number:02}_{chapter.lower()}{number}.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    after_a = standing({"a0": ("goal",)}).suggested
    assert after_a is not None
    assert after_a.name == "a2"


@pytest.mark.parametrize("broken", [b"", b"title = 3", b"title = [", b"\xff\xfe", b'title = "x"\nchapter = 1\n[goal]'])
def test_a_file_that_is_no_level_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: bytes) -> None:
    (tmp_path / "01_broken.toml").write_bytes(broken)
    (tmp_path / "02_good.toml").write_text('title = "Good"\n[goal]\ntext = "any"\n', encoding="utf-8")
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    found = standing({})
    assert (found.done, found.offered, found.suggested and found.suggested.title) == (0, 1, "Good")


def test_a_level_is_looked_at_again_when_its_file_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    for title in ("First", "The second"):
        (tmp_path / "01_mine.toml").write_text(f'title = "{title}"\n[goal]\ntext = "any"\n', encoding="utf-8")
        suggested = standing({}).suggested
        assert suggested is not None
        assert suggested.title == title
