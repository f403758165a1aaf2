"""The game as a whole: what the title offers, how levels begin and go on, and what is kept of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from game.engine.data.problems import BadInput
from game.level.load import Level, load
from game.session.actions import Action, plain, read_actions
from game.session.progress import overview
from game.session.session import Playthrough
from game.session.summary import source_of, summary
from game.store.notebook import Notebook
from game.text.language import translate as _
from game.ui.desk import Desk
from game.ui.playing import Playing
from game.ui.scene import Answer, Push, Replace, Say, Scene
from game.ui.scenes.ballot import make_page
from game.ui.scenes.briefing import Briefing
from game.ui.scenes.credits import Credits
from game.ui.scenes.levels import Levels
from game.ui.scenes.open_file import OpenFile
from game.ui.scenes.settings import Settings
from game.ui.scenes.title import MenuEntry, Title
from game.ui.title_picture import title_picture
from game.ui.views.wipe_map import TitlePicture, WipeMap, wander

SANDBOX = "sandbox"


@dataclass(eq=False)
class Game:
    """Makes scenes and keeps what is played; ``only`` names the levels a teacher's lock leaves open (empty: all)."""

    notebook: Notebook
    message: str = ""
    only: tuple[str, ...] = ()
    seconds: float = 0.0
    _picture: TitlePicture | None = field(default=None, repr=False)

    # --- the title

    def title(self) -> Title:
        """Return the first scene."""
        return Title(self.entries, self._background, self._step_background)

    def entries(self) -> Sequence[MenuEntry]:
        """Return the menu as it is now: what was being played comes first."""
        sitting = self.notebook.resume()
        cards = overview(self.notebook.earned()).cards
        done = sum(card.done for card in cards)
        offered = sum(bool(card.offered) for card in cards)
        begun = [MenuEntry(_("Continue"), self.resume, _(self._title_of(sitting.level)), main=True)] if sitting else []
        suggested = next((card.level for card in cards if card.offered and not card.done), None)
        first = [] if begun or suggested is None else [self._begin_entry(suggested)]
        levels = _("{done} of {all} done").format(done=done, all=offered)
        sandbox = [] if self.only else [MenuEntry(_("Sandbox"), self.sandbox, _("all rules"))]
        return [
            *begun,
            *first,
            MenuEntry(_("Levels"), lambda: Push(self.levels()), levels),
            *sandbox,
            MenuEntry(_("Settings"), lambda: Push(Settings())),
            MenuEntry(_("Credits and licences"), lambda: Push(Credits())),
        ]

    def _begin_entry(self, level: Level) -> MenuEntry:
        return MenuEntry(_("Begin"), lambda: self.start(level), _(level.head.title), main=True)

    @staticmethod
    def _title_of(level: str) -> str:
        try:
            return load(level).head.title
        except BadInput:
            return level

    def _background(self) -> WipeMap:
        return WipeMap(lambda: self._picture, lambda: wander(self.seconds))

    def _step_background(self, seconds: float) -> bool:
        """Draw the map once the menu is on the screen, then let its line wander."""
        if self._picture is None:
            self._picture = title_picture()
        self.seconds += seconds
        return True

    # --- levels

    def levels(self) -> Levels:
        """Return the page of levels."""
        chosen = [card.level for card in overview({}).cards if not self.only or card.level.name in self.only]
        return Levels(chosen, lambda name: frozenset(self.notebook.earned().get(name, ())), self.start, self.open_file)

    def open_file(self) -> Answer:
        """Ask for a level file and begin it."""
        return Push(OpenFile(self._open_path))

    def _open_path(self, path: str) -> Answer:
        return Replace(self.page(load(Path(path).expanduser())))

    def start(self, level: Level) -> Answer:
        """Begin a level: with its briefing where it has one."""
        if level.head.briefing or level.head.goal:
            return Push(self.briefing(level))
        return Push(self.page(level))

    def briefing(self, level: Level) -> Briefing:
        """Return the briefing of a level."""
        return Briefing(self._begun(level), lambda begun: Replace(make_page("country", self._desk(begun))))

    def onward(self, name: str) -> Answer:
        """Go on to the next level."""
        return Replace(self.briefing(load(name)))

    def sandbox(self) -> Answer:
        """Begin the sandbox."""
        return Push(self.page(load(SANDBOX)))

    def resume(self) -> Answer:
        """Go on with what was being played, as far as it was kept."""
        sitting = self.notebook.resume()
        if sitting is None:
            return Say(_("There is nothing to go on with."))
        try:
            playing = self._keeping(load(sitting.level), sitting.seed, read_actions(sitting.actions), sitting.id)
        except BadInput as bad:
            self.notebook.finish(sitting.id)
            return Say(_("The level cannot be opened any more: {problem}").format(problem=bad.problems[0]))
        self.notebook.keep_all(sitting.id, map(plain, playing.play.journal))
        return Push(make_page("country", self._desk(playing)))

    # --- keeping

    def page(self, level: Level, seed: int | None = None) -> Scene:
        """Return the country page of a level that is kept from now on."""
        return make_page("country", self._desk(self._begun(level, seed)))

    def _desk(self, playing: Playing) -> Desk:
        return Desk(playing, onward=self.onward)

    def _begun(self, level: Level, seed: int | None = None) -> Playing:
        begun = Playthrough(level, seed)
        sitting = self.notebook.begin(source_of(level), begun.begun_with, begun.start)
        return self._keeping(level, begun.begun_with, (), sitting)

    def _keeping(self, level: Level, seed: int, actions: Iterable[Action], sitting: str) -> Playing:
        def keep(number: int, action: Action) -> None:
            self.notebook.keep(sitting, number, plain(action))

        play = Playthrough(level, seed, actions, keep=keep)
        return Playing(play, self._note_run(play))

    def _note_run(self, play: Playthrough) -> Callable[[Action], None]:
        """Return what is told of every action: a ballot held is a run in the notebook; seals are awarded at once."""
        runs: list[str] = []

        def told(action: Action) -> None:
            if play.election is None:
                return
            if type(action).__name__ == "OpenPolls":
                runs.append(self.notebook.add(summary(play)))
            if type(action).__name__ == "Note" and runs:
                self.notebook.annotate(runs[-1], play.state.note)
            self.notebook.award(play.level.name, [seal.name for seal in play.seals if seal.earned])

        return told
