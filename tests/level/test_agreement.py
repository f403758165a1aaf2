"""What a level says to a player has to agree with its own rules and with the other levels."""

from pathlib import Path

import pytest

from game.cli import main
from game.commands import check
from game.engine.data.problems import BadInput
from game.level.load import load
from tests.level.broken import VALID


def level(folder: Path, head: str) -> Path:
    path = folder / "level.toml"
    path.write_text(f"{head}\n{VALID}", encoding="utf-8")
    return path


def knob(minimum: float, maximum: float) -> str:
    return f'knobs = [{{path = "behaviour.civic_duty.duty", minimum = {minimum}, maximum = {maximum}}}]'


def test_a_knob_has_to_reach_the_value_the_level_starts_with(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        load(level(tmp_path, knob(2.0, 3.0)))
    (problem,) = caught.value.problems
    assert problem.place == "knobs[0]"
    assert "the level starts at 1" in str(problem)
    assert load(level(tmp_path, knob(0.5, 3.0))).head.knobs[0].maximum == 3.0


def test_a_value_set_by_hand_may_lie_outside_a_knob(tmp_path: Path) -> None:
    changed = load(level(tmp_path, knob(0.5, 3.0)), {"behaviour.civic_duty.duty": 5.0})
    assert changed.scenario.settings()["behaviour.civic_duty.duty"] == 5.0


def test_a_next_level_has_to_be_there(tmp_path: Path) -> None:
    assert load(level(tmp_path, 'next = "honest_count"')).head.next == "honest_count"
    with pytest.raises(BadInput, match="no such level"):
        load(level(tmp_path, 'next = "nowhere"'))


def test_the_schema_is_written_and_found_out_of_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "SCHEMA", tmp_path / "schema.json")
    assert main(["check"]) == 2
    assert capsys.readouterr().err.endswith("check --write-schema\n")
    assert main(["check", "--write-schema"]) == 0
    assert main(["check"]) == 0
    (tmp_path / "schema.json").write_text("{}", encoding="utf-8")
    assert main(["check"]) == 2
