"""Where the memory of the machine is not enough, one line says so."""

import pytest

from game.cli import main


def test_memory_that_is_not_enough_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("game.commands.shared.ballot.election", full)
    assert main(["run", "honest_count"]) == 2
    assert capsys.readouterr().err == "memory: there is not enough here for a country of this size\n"
