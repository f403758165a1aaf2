"""How levels begin and go on, and what is kept of them. The title, which needs none of it, is the entrance's."""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from game.classroom import code
from game.classroom.setup import Setup
from game.engine.data.election import Election
from game.explain.published.ballot import Settings, settings_that_print
from game.history.published import Published
from game.keeping import hidden_countries
from game.keeping.calibration import calibration
from game.keeping.handed_out import HandedOut, check_open, following, set_up
from game.keeping.handing_in import runs_for
from game.keeping.lock import fits
from game.keeping.reopening import differs, level_of
from game.keeping.run_notes import RunNotes
from game.kit.page.command import Answer, Command, Say
from game.kit.page.scene import Push, Replace, Scene
from game.kit.program.background import Background
from game.level.files import MARCH, SANDBOX, files_of
from game.level.load import Level, load
from game.session.actions import EndCount, OpenPolls, SetKnob, plain
from game.session.changed_since import text_of
from game.session.keeping import KeptLater, kept_playthrough
from game.session.progress import overview
from game.session.riddle.play import RiddlePlay
from game.session.session import Playthrough
from game.session.summary import source_of
from game.store.notebook import Notebook
from game.store.runs import Run
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.keeping.opened import opened
from game.ui.keeping.own_levels import place, saved
from game.ui.keeping.reading import kept_as_read, only_read
from game.ui.keeping.resuming import Left
from game.ui.pages.archive.scene import ArchivePage, leaves
from game.ui.pages.ballot import make_page
from game.ui.pages.country.map_pane import prepare
from game.ui.pages.lessons.briefing import Briefing
from game.ui.pages.lessons.enter_code import EnterCode
from game.ui.pages.lessons.levels import Levels
from game.ui.pages.lessons.open_file import OpenFile
from game.ui.pages.lessons.opening import Opening
from game.ui.pages.lessons.waiting import Rereading
from game.ui.pages.menus.go_on import GoOn
from game.ui.pages.notebook.hand_in import HandInPage
from game.ui.pages.riddle.scene import RiddlePage
from game.ui.records import Records

EVENING = 18.0
"""The hour at which the polls of March 2026 have closed."""

AT_ONCE = 300
"""Actions that are done again within a frame; more of them are done beside it."""


@dataclass(eq=False)
class Game:
    """Makes scenes and keeps what is played; ``only`` names the levels a teacher's lock leaves open (empty: all)."""

    notebook: Notebook
    only: tuple[str, ...] = ()
    patience: float = math.inf
    """Seconds that a frame waits for a forecast or a ballot."""

    task: Setup | None = None
    """What a teacher has set, by a file or by a code that was typed: it holds in all of its levels."""

    word: str = ""
    """The teacher's word, as scrypt leaves it."""

    # --- levels

    def levels(self) -> Levels:
        """Return the page of levels."""
        chosen = [card.level for card in overview({}).cards if not self.only or card.level.name in self.only]
        earned = lambda name: frozenset(self.notebook.earned().get(name, ()))  # noqa: E731
        return Levels(chosen, earned, self.start, self.open_file, self.enter_code)

    def enter_code(self) -> Answer:
        """Ask for a code and begin what it stands for."""
        return Push(EnterCode(self._open_code))

    def _open_code(self, text: str, lessons_only: bool) -> Answer:
        setup = code.read(text)
        out = set_up(setup)
        check_open(out, self.only, lessons_only=lessons_only)
        self.task = setup
        return Replace(self.handed_out(out))

    def handed_out(self, out: HandedOut) -> Scene:
        """Return the first page of a level that somebody has set up."""
        if out.level.head.riddle is not None:
            return self.riddle(out.level, out.seed)
        begin = partial(self._begun, out.level, out.seed, out)
        if not (out.level.head.briefing or out.level.head.goal or out.level.head.predict):
            return self._shown(begin(), out.text)
        left = self.notebook.resume(out.level.name)
        same = left is not None and (left.seed, left.text, left.pinned) == (out.seed, out.text, out.pinned)
        go_on = (lambda: self.resume(out.level.name, Replace)) if same else None
        return Briefing(begin(), lambda play: Replace(self._shown(play, out.text)), go_on, must_guess=out.must_guess)

    def again(self, run: Run, page: str = "country") -> Answer:
        """Open a run of the notebook as it was, at one of its pages, as a game of its own.

        Raises
        ------
        BadInput
            when its level cannot be opened any more.
        """
        level = level_of(run)
        text = run.text or text_of(level)
        out = HandedOut(level, run.entry.seed, text, pinned=text != text_of(level))
        play = self._begun(level, run.entry.seed, out, run.journal)
        why = differs(run, play) if play.polls_open else ""
        if play.polls_open:
            play.act(EndCount())  # its page was printed when it was played
        return [Push(self._shown(play, text, page)), *([Say(why)] if why else [])]

    def archive(self) -> Answer:
        """Show the front pages of one's own."""
        return Push(ArchivePage(leaves(self.notebook), partial(self.again, page="bulletin")))

    def open_file(self) -> Answer:
        """Ask for a level file and begin it."""
        return Push(OpenFile(self._open_path, known=saved()))

    def _open_path(self, path: str) -> Answer:
        return Replace(self._first_page(load(place(path))))

    def start_named(self, name: str) -> Answer:
        """Begin a level that nobody has read yet."""
        return opened(name, self.start)

    def start(self, level: Level) -> Answer:
        """Begin a level."""
        return Push(self._first_page(level))

    def _first_page(self, level: Level) -> Scene:
        """Return a level's briefing, its hidden country or its country; as the task has it, if it is in one."""
        if task := self._set(level):
            return self.handed_out(set_up(task, level.name))
        if level.head.riddle is not None:
            left = self.notebook.resume(source_of(level))
            if left is None:
                return self.riddle(level, hidden_countries.not_solved(self.notebook, level))
            return self._hidden(hidden_countries.gone_on(self.notebook, level, left))
        return self.briefing(level) if level.head.briefing or level.head.goal else self.page(level)

    def riddle(self, level: Level, seed: int) -> RiddlePage:
        """Return the page of a hidden country; from there one goes on to that of another seed."""
        return self._hidden(hidden_countries.begun(self.notebook, level, seed))

    def _hidden(self, play: RiddlePlay) -> RiddlePage:
        level = play.level
        written = code.write(Setup(level.name, play.seed)) if any(files_of(level.name)) else ""
        record = partial(calibration, self.notebook)
        page = RiddlePage(play, written, lambda seed: Replace(self.riddle(level, seed)), self.to_levels, record)
        page.archive = self.archive
        return page

    def briefing(self, level: Level) -> Briefing:
        """Return the briefing of a level, which leads back to where it was left as well."""
        source = source_of(level)
        left = self.notebook.resume(source) is not None
        return Briefing(
            self._begun(level),
            lambda begun: Replace(self._shown(begun, text_of(level))),
            (lambda: self.resume(source, Replace)) if left else None,
        )

    def onward(self, name: str) -> Answer:
        """Go on to the next level, if it is open."""
        if self.only and name not in self.only:
            return Say(_("The next level is not open here."))
        show = lambda level: Replace(kept_as_read(self.notebook, self._first_page(level)))  # noqa: E731
        return opened(following(self.task, name), show)

    def to_levels(self) -> Answer:
        """Go to the page of levels, wherever the level was begun."""
        return Replace(self.levels(), once=True)

    def sandbox(self) -> Answer:
        """Begin the sandbox."""
        return opened(SANDBOX, lambda level: Push(self.page(level)))

    def hand_in(self) -> Answer:
        """Ask what a teacher's file needs and write it; the code of the task is filled in."""
        return Push(HandInPage(partial(runs_for, self.notebook), task=code.write(self.task) if self.task else ""))

    def print_row(self, row: Published, level: str) -> Answer:
        """Begin a level that prints a row of the almanac, or the sandbox set to print it."""
        if level:
            return self.start_named(level)
        return opened(SANDBOX, lambda found: Push(self._set_to(found, settings_that_print(row) or {})))

    def meet(self) -> Answer:
        """Hold the ballot of March 2026 at once, and go to those who voted against; kept once more is done in it."""
        return opened(MARCH, lambda level: Push(self._met(level)))

    def _met(self, level: Level) -> Scene:
        play = self._begun(level, journal=(plain(OpenPolls()), plain(EndCount())), looked_at=True)
        return self._shown(play, text_of(level), "against")

    def _set_to(self, level: Level, settings: Settings) -> Scene:
        play = self._begun(level)
        for path, value in settings.items():
            play.act(SetKnob(path, value))
        return self._shown(play, text_of(level))

    def resume(self, level: str = "", show: Callable[[Scene], Command] = Push) -> Answer:
        """Go on with what was played last, of one level or any; where there is something to decide, ask first."""
        sitting = self.notebook.resume(level)
        if sitting is None:
            return Say(_("There is nothing to go on with."))
        if len(sitting.rows) <= AT_ONCE or self.patience == math.inf:
            return self._left(Left(self.notebook, sitting), show)
        reading = Background(partial(Left, self.notebook, sitting))
        return show(Rereading(len(sitting.rows), reading, lambda left: self._left(left, Replace)))

    def _left(self, left: Left, show: Callable[[Scene], Command]) -> Answer:
        hidden = left.level
        if hidden is not None and hidden.head.riddle is not None:
            return show(self._hidden(hidden_countries.gone_on(self.notebook, hidden, left.sitting)))
        if left.asks:
            return show(GoOn(left, lambda play: self._shown(play, left.text)))
        if not left.can_go_on:  # perhaps only for the moment: what was done in it stays
            return Say(" ".join(left.sentences()))
        play, begin = left.go_on(), partial(self._shown, text=left.text)
        if not only_read(play):
            return [show(begin(play)), *map(Say, left.losses())]
        task = self._set(play.level)
        return show(Briefing(play, lambda begun: Replace(begin(begun)), must_guess=bool(task and task.terms.guess)))

    def _set(self, level: Level) -> Setup | None:
        """Return the task, if it holds in a level."""
        return self.task if self.task is not None and source_of(level) in self.task.levels else None

    # --- keeping

    def page(self, level: Level, seed: int | None = None) -> Scene:
        """Return the country page of a level that is kept from now on."""
        return self._shown(self._begun(level, seed), text_of(level))

    def _shown(self, play: Playthrough, text: str, page: str = "") -> Scene:
        """Return a page, or what is shown until there is something to see on it; ``text`` is the level's."""
        page = page or ("series" if play.series.several else "country")
        notes = RunNotes(self.notebook, waits=self.patience < math.inf, text=text)
        play.tell(notes.told)
        ballot = BallotState(play, onward=self.onward, levels=self.to_levels, hand_in=self.hand_in)
        ballot.archive = self.archive
        ballot.calibration = partial(calibration, self.notebook)
        ballot.played = lambda level: self.notebook.count(level) > 0
        if task := self._set(play.level):
            # without the file there is nobody's word to hold against: the debrief shows it then
            truth = task.terms.truth
            ballot.hides = "debrief" if truth == "word" and not self.word else truth
            ballot.opens = lambda word: fits(word, self.word)

        def look(record: Election) -> None:
            prepare(record)
            if record.seed is not None:
                ballot.people_of(record, ballot.precinct)

        ballot.records = Records(play, self.patience, partial(notes.arrived, play), look)
        if page not in ("country", "series"):
            ballot.hour, ballot.came_from = EVENING, ""
        return make_page(page, ballot) if ballot.ready else Opening(ballot, lambda: make_page(page, ballot))

    def _begun(
        self,
        level: Level,
        seed: int | None = None,
        out: HandedOut | None = None,
        journal: Iterable[Mapping[str, Any]] = (),
        *,
        looked_at: bool = False,
    ) -> Playthrough:
        begun = Playthrough(level, seed)
        text, pinned = (out.text, out.pinned) if out else (text_of(level), False)
        sitting = self.notebook.begin(source_of(level), begun.begun_with, begun.start, text, pinned=pinned)
        rows = tuple(enumerate(journal))
        keep = KeptLater(partial(self.notebook.keep, sitting), rows)
        if not looked_at:
            keep.catch_up()
        play, _journal = kept_playthrough(level, begun.begun_with, rows, keep)
        return play
