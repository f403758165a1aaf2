"""A game as it was left: whether it is still the same ballot, and the ways in which it can go on."""

from collections.abc import Mapping
from typing import Any

from game.engine.data.problems import BadInput
from game.level.load import Level, load, load_text
from game.session.changed_since import Changed, changed_since, text_of
from game.session.keeping import kept_playthrough
from game.session.session import Playthrough
from game.store.notebook import Notebook
from game.store.runs import Sitting
from game.text.language import translate as _


class Left:
    """A game that can be gone on with.

    problem : why the level cannot be opened as it is now; empty usually
    changed : what is different now; false while it is the same ballot
    text : what the level says with which it went on, once it has
    passed_over : actions that are not understood, or lead to nothing any more
    """

    def __init__(self, notebook: Notebook, sitting: Sitting) -> None:
        self.sitting = sitting
        self.problem = ""
        self.changed = Changed()
        self.passed_over = 0
        self._notebook = notebook
        self._name = ""
        self.text = ""
        self._play: Playthrough | None = None
        try:
            level = load_text(sitting.level, sitting.text) if self._is_pinned else load(sitting.level)
        except BadInput as bad:
            self.problem = str(bad.problems[0])
            return
        self._play = self._replayed(level)
        text = "" if self._is_pinned else sitting.text
        self.changed = changed_since(sitting.version, sitting.start, text, self._play)

    @classmethod
    def last(cls, notebook: Notebook, level: str = "") -> "Left | None":
        """Return what was played last, of one level or any."""
        sitting = notebook.resume(level)
        return None if sitting is None else cls(notebook, sitting)

    @property
    def level(self) -> Level | None:
        """The level as it is now; None where it cannot be opened."""
        return None if self._play is None else self._play.level

    @property
    def title(self) -> str:
        """The level's title; its name or path where it cannot be opened."""
        return self.sitting.level if self._play is None else _(self._play.level.head.title)

    @property
    def can_go_on(self) -> bool:
        """Whether it can go on with the level as it is now."""
        return self._play is not None

    @property
    def can_be_as_it_was(self) -> bool:
        """Whether what the level said at the time is there, and is something else than what it says now."""
        return bool(self.sitting.text) and not self._is_pinned and (self.changed.level or bool(self.problem))

    @property
    def asks(self) -> bool:
        """Whether the player has something to decide."""
        return self.sitting.elsewhere or bool(self.changed) or self.can_be_as_it_was

    def sentences(self) -> tuple[str, ...]:
        """Return what there is to know before going on."""
        told = []
        if self.sitting.elsewhere:
            told.append(_("This game is open in another window. What goes on here is a copy of it."))
        if self.problem:
            told.append(_("The level cannot be opened at the moment: {problem}").format(problem=self.problem))
        told += self.changed.sentences()
        return (*told, *self.losses())

    def losses(self) -> tuple[str, ...]:
        """Return what of the game is not there any more, or has no effect any more."""
        told = []
        if self.sitting.lost:
            told.append(_("Actions of it that cannot be read any more: {count}.").format(count=self.sitting.lost))
        if self.passed_over:
            told.append(_("Actions that are not possible in it any more: {count}.").format(count=self.passed_over))
        return tuple(told)

    def go_on(self) -> Playthrough:
        """Go on with the level as it is now; only where that can be opened."""
        assert self._play is not None
        level = self._play.level
        self._take(self._play, self.sitting.text if self._is_pinned else text_of(level), pinned=self._is_pinned)
        return self._play

    def as_it_was(self) -> Playthrough:
        """Go on with the level as it was when the game was begun, from now on.

        Raises
        ------
        BadInput
            when this version of the game cannot read it any more.
        """
        play = self._replayed(load_text(self.sitting.level, self.sitting.text))
        self._take(play, self.sitting.text, pinned=True)
        return play

    @property
    def _is_pinned(self) -> bool:
        return self.sitting.pinned and bool(self.sitting.text)

    def _replayed(self, level: Level) -> Playthrough:
        play, journal = kept_playthrough(level, self.sitting.seed, self.sitting.rows, self._keep)
        self.passed_over = journal.passed_over
        return play

    def _keep(self, row: int, action: Mapping[str, Any]) -> None:
        self._notebook.keep(self._name, row, action)

    def _take(self, play: Playthrough, text: str, *, pinned: bool) -> None:
        self.text = text
        self._name = self._notebook.take(self.sitting)
        if self.changed or pinned != self.sitting.pinned or text != self.sitting.text:
            self._notebook.agree(self._name, play.start, text, pinned=pinned)
