"""Plays without end and without sense, in a process of its own, until it is killed.

Every action that the playthrough acknowledged is printed with the time: this is what the game may not lose.
"""

import json
import random
import sys
import time
from pathlib import Path

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
    Undo,
    Visit,
    plain,
    read_actions,
)
from game.session.session import Playthrough
from game.store.notebook import Notebook

LEVEL = "who_is_on_the_list"
PAUSE_SECONDS = 0.002


def begun(notebook: Notebook) -> tuple[Playthrough, str]:
    """Go on with the game that was killed, or begin one."""
    kept = notebook.resume()
    level = load(LEVEL)
    if kept is None:
        return Playthrough(level), notebook.begin(LEVEL, level.head.seed, Playthrough(level).start)
    play = Playthrough(level, kept.seed, read_actions(kept.actions))
    notebook.keep_all(kept.id, map(plain, play.journal))
    return play, kept.id


def any_action(dice: random.Random) -> Action:
    """Something a player might do."""
    drag = SetKnob("roll.roll_cleaning.share", dice.randrange(40) / 200, dragging=dice.random() < 0.8)
    others: list[Action] = [
        SetKnob("roll.dead_souls.share", dice.randrange(10) / 100),
        SwitchPart("roll.absentee_certificates", dice.random() < 0.5),
        *(Undo(), Redo(), RestoreRules(), OpenPolls(), TakeHint()),
        Visit(f"place_{dice.randrange(1000)}"),
        Note(f"note {dice.random()}"),
    ]
    return drag if dice.random() < 0.5 else dice.choice(others)


def main(path: str, seed: str) -> None:
    """Play for ever."""
    notebook, message = Notebook.open(Path(path))
    assert message == "", message
    resumed, sitting = begun(notebook)
    play = Playthrough(
        resumed.level,
        resumed.begun_with,
        resumed.journal,
        keep=lambda number, action: notebook.keep(sitting, number, plain(action)),
    )
    print(json.dumps({"resumed": len(play.journal)}), flush=True)
    dice = random.Random(seed)
    play.act(Visit("begun"))
    while True:
        play.act(any_action(dice))
        acknowledged = {"at": time.time(), "rows": len(play.journal), "last": plain(play.journal[-1])}
        print(json.dumps(acknowledged), flush=True)
        time.sleep(PAUSE_SECONDS)


if __name__ == "__main__":
    main(*sys.argv[1:])
