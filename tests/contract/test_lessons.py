"""Every level has its lesson in the teacher pack, and every lesson its level."""

from pathlib import Path

import pytest

from game.level.files import level_names
from game.report.lessons.source import FOLDER, LEVELS, lesson_of

WANTED = (
    "{name} has no lesson yet: add {file} with aim, timing, observe, explain, easier, challenge, misconceptions, "
    "sensitive, ask_next and quiz (game/report/lessons/source.py says what each of them is; figures are templates "
    "such as {{{{ start.printed.against }}}}), then look at: python main.py lessons --out DIR --level {name}"
)
ROOT = FOLDER.parents[1]


@pytest.mark.parametrize("name", level_names())
def test_every_level_has_a_lesson(name: str) -> None:
    file = (LEVELS / f"{name}.toml").relative_to(ROOT)
    assert lesson_of(name) is not None, WANTED.format(name=name, file=file)


def test_every_lesson_has_a_level() -> None:
    lessons = {path.stem for path in LEVELS.glob("*.toml")}
    assert lessons <= set(level_names()), "lessons of levels that there are not"


def test_a_level_without_a_lesson_is_told_what_to_add(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.report.lessons.source.LEVELS", tmp_path)
    assert lesson_of("honest_count") is None
    with pytest.raises(AssertionError, match=r"assets/lessons/levels/honest_count\.toml with aim.*\{\{ start\.printed"):
        test_every_level_has_a_lesson("honest_count")
