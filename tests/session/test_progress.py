"""The cards of the levels, chapter by chapter."""

import os
from pathlib import Path

import pytest

from game.level import files
from game.level.files import SANDBOX, level_names
from game.level.glance import glances
from game.session.progress import overview
from game.session.standing import SEALS


def test_every_level_has_a_card_in_its_chapter() -> None:
    found = overview({})
    assert sorted(card.level.name for card in found.cards) == sorted(level_names())
    assert found.chapters[0].title == "In the polling station"
    assert found.problems == ()


def test_the_list_stands_in_the_order_in_which_one_level_leads_to_the_next() -> None:
    """Chapter by chapter; the sandbox, to which no level leads, stands in its chapter."""
    listed = [card.level for card in overview({}).cards if card.level.name != SANDBOX]
    assert [level.head.next for level in listed] == [*(level.name for level in listed[1:]), ""]
    assert overview({}).cards[-1].level.name != SANDBOX


def test_seals_are_shown_where_they_were_earned() -> None:
    found = overview({"honest_count": ["economy", "goal", "unheard_of"], "sandbox": ["goal"], "gone": ["goal"]})
    cards = {card.level.name: card for card in found.cards}
    assert cards["honest_count"].earned == ("goal", "economy")
    assert cards["honest_count"].done
    assert cards["honest_count"].offered == SEALS
    assert cards["sandbox"].offered == cards["sandbox"].earned == ()
    assert not cards["who_is_on_the_list"].done


def test_the_first_open_level_is_suggested() -> None:
    card = overview({"honest_count": ["goal"]}).suggested()
    assert card is not None
    assert card.level.name == "who_is_on_the_list"
    assert overview({name: ["goal"] for name in level_names()}).suggested() is None


def test_a_broken_level_does_not_hide_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "01_good.toml").write_text('title = "Good"\nchapter = "Mine"\n', encoding="utf-8")
    (tmp_path / "02_bad.toml").write_text("title = 3\n", encoding="utf-8")
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    found = overview({})
    assert [card.level.name for card in found.cards] == ["good"]
    assert len(found.problems) == 1


def test_a_level_is_read_again_when_its_file_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    for title in ("First", "The second"):
        (tmp_path / "01_mine.toml").write_text(f'title = "{title}"\n', encoding="utf-8")
        assert [card.level.head.title for card in overview({}).cards] == [title]
    assert overview({}).cards[0].level is overview({}).cards[0].level


def test_what_lies_among_the_levels_and_is_none_hides_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "01_good.toml").write_text('title = "Good"\n', encoding="utf-8")
    (tmp_path / "02_nowhere.toml").symlink_to(tmp_path / "nothing")
    (tmp_path / "03_itself.toml").symlink_to(tmp_path / "03_itself.toml")
    (tmp_path / "04_folder.toml").mkdir()
    os.mkfifo(tmp_path / "05_pipe.toml")
    (tmp_path / "06_empty.toml").write_bytes(b"")
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    found = overview({})
    assert [card.level.name for card in found.cards] == ["good"]
    assert [one.name for one in glances()] == ["good"]
    assert {Path(problem.file).stem[:2] for problem in found.problems} == {"02", "03", "04", "05", "06"}
