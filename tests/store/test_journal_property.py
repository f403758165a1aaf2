"""Whatever happens in whatever order, what was acknowledged is there.

Random sequences of actions, failures of writing that come and go, locks, kills and restarts. Whenever the notebook is
read, by this program or the next, a journal is what it was after some number of actions, and never fewer of them than
were acknowledged.
"""

import random
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from game.store.notebook import Notebook
from tests.campaign import trials
from tests.store.weather import Sky, Weather, locked

STEPS = 40
SKIES: tuple[Sky, ...] = ("good", "good", "full", "readonly", "dying")

Rows = list[tuple[int, dict[str, Any]]]


class Player:
    """Plays one game over many sittings, and knows what its journal was after each action."""

    def __init__(self, path: Path, weather: Weather, seed: str) -> None:
        self.path, self.weather, self.dice = path, weather, random.Random(seed)
        self.states: list[Rows] = [[]]
        self.seals: list[str] = []
        self.sure, self.sure_seals = 0, 0
        self.lock = ExitStack()
        self.notebook, _ = Notebook.open(path)
        self.sitting = self.notebook.begin("a level", 1, "start", "its text")

    def act(self) -> None:
        rows = list(self.states[-1])
        action = {"do": "set_knob", "value": self.dice.random()}
        if rows and self.dice.random() < 0.4:  # dragged on
            rows[-1] = (rows[-1][0], action)
        else:
            rows.append((rows[-1][0] + 1 if rows else 0, action))
        self.states.append(rows)
        self.notebook.keep(self.sitting, *rows[-1])

    def award(self) -> None:
        self.seals.append(f"seal {len(self.seals)}")
        self.notebook.award("a level", [self.seals[-1]])

    def acknowledge(self) -> None:
        if self.notebook.flush():
            assert not self.notebook.pending
            self.sure, self.sure_seals = len(self.states) - 1, len(self.seals)

    def change_weather(self) -> None:
        self.weather.sky = self.dice.choice(SKIES)

    def change_lock(self) -> None:
        self.lock.close()
        if self.dice.random() < 0.5:
            self.lock.enter_context(locked(self.path))

    def read(self) -> None:
        """This program sees everything it did, kept or not."""
        kept = self.notebook.resume()
        assert (list(kept.rows) if kept else []) == self.states[-1]
        assert set(self.notebook.earned().get("a level", ())) == set(self.seals)

    def leave(self) -> None:
        left = self.notebook.close()
        if not left:
            self.sure, self.sure_seals = len(self.states) - 1, len(self.seals)
        self.come_back()

    def be_killed(self) -> None:
        self.weather.kill(self.notebook)
        self.change_weather()
        self.come_back()

    def come_back(self) -> None:
        """The next program finds a journal that was, with everything acknowledged; the game goes on from there."""
        self.notebook, message = Notebook.open(self.path)
        assert message == ""
        kept = self.notebook.resume()
        rows = list(kept.rows) if kept else []
        assert rows in self.states[self.sure :]
        seals = self.notebook.earned().get("a level", ())
        assert set(self.seals[: self.sure_seals]) <= set(seals)
        self.states = [*self.states[: self.sure], rows]
        self.sure, self.seals = len(self.states) - 1, list(seals)
        self.sure_seals = len(seals)
        if kept is None:
            self.sitting = self.notebook.begin("a level", 1, "start", "its text")
            return
        assert (kept.lost, kept.elsewhere, kept.text) == (0, False, "its text")
        self.sitting = self.notebook.take(kept)

    def play(self) -> None:
        doing = {self.act: 12, self.award: 2, self.acknowledge: 4, self.change_weather: 3, self.change_lock: 1}
        doing |= {self.read: 2, self.leave: 1, self.be_killed: 2}
        for step in self.dice.choices(list(doing), list(doing.values()), k=STEPS):
            step()
        self.weather.sky = "good"
        self.lock.close()
        left = self.notebook.close()
        assert not left
        self.come_back()
        self.acknowledge()
        kept = self.notebook.resume()
        assert (list(kept.rows) if kept else []) == self.states[-1]
        assert self.sure == len(self.states) - 1
        assert not self.notebook.close()


@pytest.fixture
def weather(monkeypatch: pytest.MonkeyPatch) -> Weather:
    return Weather(monkeypatch)


@pytest.mark.slow
def test_what_was_acknowledged_is_there(tmp_path: Path, weather: Weather) -> None:
    for trial in trials(200):
        folder = tmp_path / str(trial)
        player = Player(folder / "notebook.sqlite3", weather, f"journal {trial}")
        try:
            player.play()
        finally:
            player.lock.close()
