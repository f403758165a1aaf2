"""The menu above a ballot: go on, hints, the level's own rules, save, settings, leave."""

from functools import partial

from game.kit.layout import Column
from game.kit.page.command import Act, Answer, Say
from game.kit.page.scene import Pop, Push, Replace, Scene
from game.kit.program.pictures import keep_picture
from game.kit.widget import Widget
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.label import Label
from game.kit.widgets.menu import MenuRow
from game.session.actions import RestoreRules, TakeHint
from game.session.level_file import handed_on, save_level
from game.store.preferences import APPLICATION
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.keeping.own_levels import place, suggestion
from game.ui.pages.explained import all_words
from game.ui.pages.lessons.open_file import OpenFile
from game.ui.pages.menus.settings import Settings


class Pause(Scene):
    """Shown by the menu button of every page of a ballot; that page says what follows there."""

    overlay = True
    first = "go on"

    def __init__(self, ballot: BallotState, restored: Act, leave: Act) -> None:
        self.ballot = ballot
        self._restored = restored
        self._leave = leave

    @property
    def title(self) -> str:
        """The level."""
        return _(self.ballot.play.title)

    def build(self) -> Widget:
        """The rows, and the hints taken so far."""
        left, hints = self.ballot.play.hints_left, self.ballot.play.hints
        hint = (
            MenuRow(_("Next hint"), self.on_hint, note=_("{left} left").format(left=left), key="hint") if left else None
        )
        body: list[Widget | None] = [
            MenuRow(_("Go on"), self.on_back, key="go on", main=True),
            *(Label(_(text)) for text in hints),
            hint,
            MenuRow(_("Save these rules as a level file"), self.on_save, key="save"),
            MenuRow(_("Keep a picture of the page with its rules"), self.on_picture, key="picture"),
            MenuRow(_("Back to the level's own rules"), self.on_restore, note=_("undo: Ctrl+Z"), key="restore"),
            MenuRow(_("Words"), all_words, note=_("what they mean"), key="words"),
            MenuRow(_("Settings"), self.on_settings, key="settings"),
            MenuRow(_("Leave this level"), self.on_leave, note=_("it is kept as it is"), key="leave"),
        ]
        return Column([Dialog(self.title, body, (), gap=4, grow=1)])

    def on_hint(self) -> Answer:
        """Show one hint more."""
        self.ballot.play.act(TakeHint())
        self.rebuild()
        return None

    def on_restore(self) -> Answer:
        """Back to the rules the level starts with; undo brings these back."""
        self.ballot.play.act(RestoreRules())
        return Pop(self._restored)

    def on_save(self) -> Answer:
        """Ask where to."""
        path = suggestion(_(self.ballot.play.title))
        return Replace(OpenFile(self._save, save=True, path=path, replace=partial(self._save, replace=True)))

    def _save(self, path: str, *, replace: bool = False) -> Answer:
        play = self.ballot.play
        file = place(path)
        head = handed_on(play.level, play.scenario, play.seed, file)
        written = save_level(file, play.scenario, head, replace=replace)
        return Say(_("Saved: {path}").format(path=written))

    def on_picture(self) -> Answer:
        """Keep a picture of the printed page, its rules, its code and its figures."""
        ballot = self.ballot
        if not ballot.counted:
            return Say(_("There is no page before all is counted."))
        from game.ui.sharing.picture import picture, shared  # noqa: PLC0415 -- hardly ever needed

        drawn = picture(shared(ballot.play, ballot.held, truth=not ballot.hidden), self.context.preferences)
        try:
            path = keep_picture(drawn, _(ballot.play.title), APPLICATION)
        except OSError as error:
            return Say(_("It cannot be written: {problem}").format(problem=error.strerror or str(error)))
        return [Pop(), Say(_("Saved: {path}").format(path=path))]

    def on_settings(self) -> Answer:
        """The settings."""
        return Push(Settings())

    def on_leave(self) -> Answer:
        """Leave the level."""
        return Pop(self._leave)
