"""A teacher's file is read whole, and whatever is wrong with it is said with its place."""

from pathlib import Path

import pytest

from game.engine.data.problems import BadInput
from game.ui.lock import read_lock


def test_levels_and_settings_are_read(tmp_path: Path) -> None:
    file = tmp_path / "class.toml"
    file.write_text('levels = ["honest_count"]\n[settings]\nscale = 150\nprofile = "projector"\n', encoding="utf-8")
    lock = read_lock(file)
    assert lock.levels == ["honest_count"]
    assert lock.settings == {"scale": 150, "profile": "projector"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('levels = ["onest_count"]', 'levels = "onest_count": allowed are honest_count'),
        ("level = []", "level: unknown name"),
        ("levels = 3", "levels = 3: allowed is a list"),
        ("[settings]\nscale = 20", "settings.scale = 20: allowed is a whole number from 75 to 250"),
        ("[settings]\ncolour = 1", "settings: no such setting: colour; allowed are language, "),
    ],
)
def test_whatever_is_wrong_is_said(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "class.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as found:
        read_lock(file)
    assert f"{file}: {said}" in str(found.value)
