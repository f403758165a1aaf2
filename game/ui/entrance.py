"""The title and its menu. Whatever levels need is loaded beside it, while the menu is read."""

import gc
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING

from game.engine.data.problems import BadInput
from game.kit.page.command import Answer
from game.kit.page.scene import Push, Scene
from game.kit.program.background import Background
from game.level.files import MARCH, SANDBOX, level_names
from game.level.glance import Glance, glances
from game.session.standing import standing
from game.store.notebook import Notebook
from game.store.runs import Sitting
from game.text.language import translate as _
from game.ui.pages.title.scene import MenuEntry, Title
from game.ui.pages.title.wipe_map import TitlePicture, WipeMap, wander

if TYPE_CHECKING:
    from game.classroom.setup import Setup
    from game.ui.navigator import Game

PATIENCE = 0.06
"""Seconds that a frame of the window waits for a record: with painting it stays within a tenth of a second."""


@dataclass(eq=False)
class Entrance:
    """Makes the title; ``only`` names the levels a teacher's lock leaves open (empty: all).

    ``patience`` is how many seconds a frame waits for what is worked out.
    """

    notebook: Notebook
    only: tuple[str, ...] = ()
    patience: float = math.inf
    seconds: float = 0.0
    task: "Setup | None" = None
    """What a teacher has set."""
    word: str = ""
    """The teacher's word, as scrypt leaves it."""
    _picture: Background[TitlePicture | None] | None = field(default=None, repr=False)
    _pages: Background[None] | None = field(default=None, repr=False)

    @cached_property
    def game(self) -> "Game":
        """The game behind the title."""
        from game.ui.navigator import Game  # noqa: PLC0415 -- the engine and its libraries take longer than the window

        self._load_pages()
        _stays()
        return Game(self.notebook, self.only, self.patience, self.task, self.word)

    def title(self) -> Title:
        """Return the first scene."""
        return Title(self.entries, self._background, self._step_background)

    def entries(self, lessons_only: bool = False) -> Sequence[MenuEntry]:
        """Return the menu as it is now: what was being played comes first, if it is open."""
        lessons_only = lessons_only or bool(self.only)
        sitting = self.notebook.resume()
        if sitting and lessons_only and sitting.level not in self._lessons():
            sitting = None
        now = standing(self.notebook.earned(), self.only)
        levels = _("{done} of {all} done").format(done=now.done, all=now.offered)
        first = self._continue_entry(sitting) if sitting else self._begin_entry(now.suggested)
        if self.notebook.resume(SANDBOX):
            # a country somebody worked on is not thrown away by coming back to it
            sandbox = MenuEntry(_("Sandbox"), lambda: self.game.resume(SANDBOX), _("as you left it"))
        else:
            sandbox = MenuEntry(_("Sandbox"), self._sandbox, _("all rules"))
        return [
            *first,
            MenuEntry(_("Levels"), lambda: Push(self.game.levels()), levels),
            *([] if lessons_only else [sandbox]),
            *self._meeting(),
            MenuEntry(_("Almanac"), self._almanac, _("as it was printed")),
            MenuEntry(_("Notebook"), self._notebook, _("your runs")),
            MenuEntry(_("Words"), _words, _("what they mean")),
            *([] if lessons_only else [MenuEntry(_("Set a task"), self._task, _("and the class wall"))]),
            MenuEntry(_("Settings"), _settings),
            MenuEntry(_("Credits and licences"), _credits),
        ]

    def _meeting(self) -> list[MenuEntry]:
        """The way to those behind the figure that the world asked about, where its level is open."""
        if self.only and MARCH not in self.only:
            return []
        return [MenuEntry(_("Meet the 0.07 %"), self._meet, _("March 2026"))]

    def _lessons(self) -> tuple[str, ...]:
        """The levels that are open where no sandbox and no file of one's own is."""
        return self.only or tuple(name for name in level_names() if name != SANDBOX)

    def _continue_entry(self, sitting: Sitting) -> list[MenuEntry]:
        title = _(_title_of(sitting.level))
        note = _("{level}, open in another window").format(level=title) if sitting.elsewhere else title
        return [MenuEntry(_("Continue"), self._resume, note, main=True)]

    def _begin_entry(self, level: Glance | None) -> list[MenuEntry]:
        if level is None:
            return []
        return [MenuEntry(_("Begin"), lambda: self.game.start_named(level.name), _(level.title), main=True)]

    def _resume(self) -> Answer:
        return self.game.resume()

    def _sandbox(self) -> Answer:
        return self.game.sandbox()

    def _meet(self) -> Answer:
        return self.game.meet()

    @cached_property
    def _tasks(self) -> Scene:
        """The page of tasks: it stays as a teacher left it."""
        from game.ui.pages.task.scene import TaskPage  # noqa: PLC0415 -- only a teacher needs it

        return TaskPage()

    def _task(self) -> Answer:
        return Push(self._tasks)

    def _almanac(self) -> Answer:
        from game.ui.pages.almanac.scene import Almanac  # noqa: PLC0415 -- its solver needs the engine

        return Push(Almanac(self.game.print_row, playing=not self.only))

    def _notebook(self) -> Answer:
        from game.ui.pages.notebook.scene import NotebookPage  # noqa: PLC0415 -- needs the engine

        return Push(NotebookPage(self.notebook, self.game.again, self.game.archive))

    def _background(self) -> WipeMap:
        return WipeMap(self._drawn, lambda: wander(self.seconds))

    def _drawn(self) -> TitlePicture | None:
        return None if self._picture is None else self._picture.result()

    def _step_background(self, seconds: float) -> bool:
        """Have the map drawn once the menu is on the screen, then let its line wander."""
        if self._picture is None:
            self._picture = Background(_draw)
        drawn = self._drawn()
        if drawn is None and not self._picture.over:
            return False
        self._load_pages()
        if drawn is None:  # its map is damaged: there is nothing to wait for
            return True
        self.seconds += seconds
        return True

    def _load_pages(self) -> None:
        """Read the pages of a ballot beforehand: half a second that would else pass when the first is turned to."""
        if self._pages is None:
            self._pages = Background(_pages_of_a_ballot)


def _draw() -> TitlePicture | None:
    import game.ui.navigator  # noqa: F401, PLC0415 -- where the menu leads to: it is there when it is chosen
    from game.ui.pages.title.picture import title_picture  # noqa: PLC0415 -- a whole forecast

    return title_picture()


def _pages_of_a_ballot() -> None:
    import game.ui.pages.against.scene  # noqa: PLC0415 -- needs the engine
    import game.ui.pages.almanac.scene  # noqa: F401, PLC0415 -- needs the engine
    from game.history.almanac import almanac  # noqa: PLC0415 -- three tables
    from game.ui.pages.ballot import load_pages  # noqa: PLC0415 -- needs the engine

    load_pages()
    almanac()


@cache
def _stays() -> None:
    """Have what was loaded never looked through again when a page is left: a tenth of a second each time."""
    gc.freeze()


def _title_of(level: str) -> str:
    """The title of a level: of one from elsewhere, as its file says."""
    known = next((one.title for one in glances() if one.name == level), "")
    if known:
        return known
    from game.level.load import load  # noqa: PLC0415 -- needs the engine

    try:
        return load(level).head.title
    except BadInput:
        return level


def _words() -> Answer:
    from game.ui.pages.explained import all_words  # noqa: PLC0415 -- read when it is first asked for

    return all_words()


def _settings() -> Answer:
    from game.ui.pages.menus.settings import Settings  # noqa: PLC0415 -- read when it is first asked for

    return Push(Settings())


def _credits() -> Answer:
    from game.ui.pages.menus.credits import Credits  # noqa: PLC0415 -- read when it is first asked for

    return Push(Credits())
