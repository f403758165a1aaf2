"""Hidden countries in the notebook: every visit and the answer are kept, and one that was left goes on where it was."""

from functools import partial
from itertools import count

from game.engine.data.problems import BadInput
from game.level.load import Level
from game.session.riddle.actions import RiddleAction, SayWhich, plain, read_action
from game.session.riddle.play import RiddlePlay
from game.session.summary import source_of
from game.store.notebook import Notebook
from game.store.runs import Sitting


def begun(notebook: Notebook, level: Level, seed: int) -> RiddlePlay:
    """Return a hidden country that is kept from now on."""
    return RiddlePlay(level, seed, keep=_keeping(notebook, notebook.begin(source_of(level), seed), 0))


def not_solved(notebook: Notebook, level: Level) -> int:
    """Return the level's seed, or the next after it of which nothing was said yet: whoever comes back finds another."""
    solved = {game.seed for game in notebook.ended(source_of(level))}
    return next(seed for seed in count(level.head.seed) if seed not in solved) % 2**32


def gone_on(notebook: Notebook, level: Level, sitting: Sitting) -> RiddlePlay:
    """Return a hidden country as it was left; a row that nobody understands any more stays and is passed over."""
    actions: list[RiddleAction] = []
    for _row, content in sitting.rows:
        try:
            actions.append(read_action(content))
        except BadInput:
            continue
    following = max((row for row, _content in sitting.rows), default=-1) + 1
    return RiddlePlay(level, sitting.seed, actions, keep=_keeping(notebook, notebook.take(sitting), following))


def _keeping(notebook: Notebook, name: str, first: int) -> "partial[None]":
    return partial(_keep, notebook, name, count(first))


def _keep(notebook: Notebook, name: str, rows: "count[int]", _number: int, action: RiddleAction) -> None:
    notebook.keep(name, next(rows), plain(action))
    if isinstance(action, SayWhich):
        notebook.finish(name)
