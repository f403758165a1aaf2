"""Plays without end and without sense, in a process of its own, until it is killed.

Every action that the playthrough acknowledged is printed with the time: this is what the game may not lose.
"""

import json
import random
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.level.load import load
from game.session.actions import (
    Action,
    Note,
    OpenPolls,
    Redo,
    RestoreRules,
    SetKnob,
    SwitchPart,
    TakeHint,
    TakeRules,
    Undo,
    Visit,
)
from game.session.keeping import kept_playthrough
from game.session.session import Playthrough
from game.store.notebook import Notebook

LEVEL = "who_is_on_the_list"
PAUSE_SECONDS = 0.002


class Player:
    """Goes on with the game that was killed, or begins one; ``rows`` is how long its journal is in the notebook."""

    def __init__(self, notebook: Notebook) -> None:
        kept, level = notebook.resume(), load(LEVEL)
        self.notebook = notebook
        self.rows = 0 if kept is None else kept.rows[-1][0] + 1
        if kept is None:
            self.sitting = notebook.begin(LEVEL, level.head.seed, Playthrough(level).start)
        else:
            assert not kept.elsewhere
            assert kept.lost == 0
            self.sitting = notebook.take(kept)
            assert self.sitting == kept.id
        self.play, journal = kept_playthrough(level, level.head.seed, kept.rows if kept else (), self.keep)
        assert journal.passed_over == 0

    def keep(self, row: int, action: Mapping[str, Any]) -> None:
        self.rows = max(self.rows, row + 1)
        self.last = action
        self.notebook.keep(self.sitting, row, action)


def any_action(dice: random.Random) -> Action:
    """Something a player might do."""
    drag = SetKnob("roll.roll_cleaning.share", dice.randrange(40) / 200, dragging=dice.random() < 0.8)
    others: list[Action] = [
        SetKnob("roll.dead_souls.share", dice.randrange(10) / 100),
        SwitchPart("roll.absentee_certificates", dice.random() < 0.5),
        TakeRules("others", {"roll.dead_souls.share": dice.randrange(10) / 100, "roll.absentee_certificates": True}),
        *(Undo(), Redo(), RestoreRules(), OpenPolls(), TakeHint()),
        Visit(f"place_{dice.randrange(1000)}"),
        Note(f"note {dice.random()}"),
    ]
    return drag if dice.random() < 0.5 else dice.choice(others)


def main(path: str, seed: str) -> None:
    """Play for ever."""
    notebook, message = Notebook.open(Path(path))
    assert message == "", message
    player = Player(notebook)
    print(json.dumps({"resumed": player.rows}), flush=True)
    dice = random.Random(seed)
    player.play.act(Visit("begun"))
    player.play.act(Note(f"begun with {seed}"))
    while True:
        player.play.act(any_action(dice))
        print(json.dumps({"at": time.time(), "rows": player.rows, "last": player.last}), flush=True)
        time.sleep(PAUSE_SECONDS)


if __name__ == "__main__":
    main(*sys.argv[1:])
