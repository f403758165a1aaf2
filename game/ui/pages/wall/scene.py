"""The class wall on the projector: what a class guessed, how it got to its figures, what it wrote."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from textwrap import shorten

from game.classroom.hand_in import HandedRun
from game.classroom.merge import Merged, Told, merged
from game.classroom.wall import Asked, Guessed, Wall, wall
from game.engine.data.problems import BadInput
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, FIGURE_KEY, MARGIN, PANEL
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Answer, Say
from game.kit.page.scene import Pop, Push, Replace, Scene, Shortcut
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.legend import LegendEntry
from game.kit.widgets.marks import Mark
from game.kit.widgets.picked import Choice
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.segment import Segment
from game.kit.widgets.select import Select
from game.kit.widgets.tabs import Pane, Panes
from game.kit.widgets.toggle import Toggle
from game.kit.widgets.top_bar import top_bar
from game.kit.widgets.watch import Watch
from game.report.class_wall import heading_of, report_of_class
from game.text.language import message, translate_counted
from game.text.language import translate as _
from game.ui.keeping.reports import ReportWriter
from game.ui.pages.wall.dots import GuessDots
from game.ui.pages.wall.folder import AskFolder
from game.ui.pages.wall.roads import roads_view

VIEWS = {
    "guesses": message("Guesses"),
    "answers": message("Answers"),
    "notes": message("In their words"),
    "files": message("Files"),
}
LEAST_CHART, LEAST_SIDE = 420, 260
LEAST_DOTS, DOTS, ABOVE, ALL_ELSE = 84, 139, 360, 581
ROAD = 380
"""Design units a road wants to be wide."""

QUESTION = 44
"""Letters of a question in the list of levels."""


class WallPage(Scene):
    """A class that was merged; aliases can be hidden with one key."""

    name = message("Class wall")
    advice = message(
        "Every ring is one guess. Both posts are of the ballot it was about, whatever you turned later.\n"
        "The hatched post is what was printed in that ballot, the teal one what was in its boxes.\n"
        "Aliases can be hidden: press H.\n"
        "Files that cannot be counted are named under “Files”, with the reason."
    )

    def __init__(self, found: Merged, folder: Path | None = None) -> None:
        self._found, self._folder = found, folder
        self._reports = ReportWriter()
        self.view = "guesses"
        self.hidden = False
        self.at = 0

    def first_focus(self) -> str:
        """What is looked at."""
        return "view"

    @property
    def wall(self) -> Wall:
        """The class, under aliases or numbers."""
        return wall(self._found.pupils, hidden=self.hidden)

    def build(self) -> Widget:
        """What to look at, and that."""
        made = self.wall
        narrow = self.context.space[0] < 700
        views = [Choice(name, _(title)) for name, title in VIEWS.items()]
        choice = Segment(_("What to look at"), views, self.view, self.on_view, key="view")
        hide = Toggle(_("Hide aliases"), self.hidden, self.on_hide, key="hide")
        again = Button(_("Read the folder again"), self.on_again, size="bar", key="again") if self._folder else None
        report = Button(_("Report"), self.on_report, size="bar", key="report")
        bar: Widget = Row([choice, Spacer(), hide, report, again], gap=16, align="middle")
        if narrow:
            bar = Column([choice, Row([hide, Spacer(), report, again], gap=12, align="middle")], gap=8)
        written = Watch(lambda: self._reports.working, self.on_written)
        body = Column([bar, self._body(made)], gap=16, pad=(MARGIN, 16), grow=1)
        return Column([written, top_bar(self, narrow=narrow), body])

    def shortcuts(self) -> tuple[Shortcut, ...]:
        """Hiding the aliases from the keyboard or a clicker."""
        return (Shortcut("h", lambda: self.on_hide(not self.hidden), _("hide or show aliases")),)

    def _body(self, made: Wall) -> Widget:
        views = {"guesses": self._guesses, "answers": self._answers, "notes": self._notes, "files": self._files}
        return views[self.view](made)

    # --- guesses

    def _guesses(self, made: Wall) -> Widget:
        if not made.guessed:
            return self._nothing(made)
        told = made.guessed[min(self.at, len(made.guessed) - 1)]
        roads = next((one for one in made.roads if one.level == told.level), None)
        chart = Column([self._question(made, told), GuessDots(told, self._room, key="dots")], gap=8)
        panes = (Pane(_("Guesses"), chart, LEAST_CHART, 2.4), Pane(_("How sure?"), self._side(told), LEAST_SIDE, 1))
        rows: list[Widget] = [Panes(panes, _("Guesses"), key="panes", gap=32, whole=True)]
        if roads:
            rows += [Rule(), roads_view(roads, max(1, int(self.context.space[0] // ROAD)))]
        return ScrollArea(Column(rows, gap=16), _("Guesses"), key="guesses", grow=1)

    def _nothing(self, made: Wall) -> Widget:
        if made.pupils:
            words = _("Nobody has handed in a guess yet.")
        elif self._found.told:
            words = _("No file in this folder counts; “Files” says why: {folder}")
        elif self._found.left_alone:
            words = _("No file in this folder was handed in: {folder}")
        else:
            words = _("There is no file in this folder: {folder}")
        told = Label(words.format(folder=self._folder or ""), PANEL)
        other = Button(_("Choose another folder"), self.on_other, main=True, key="other")
        return Column([Spacer(), told, other, Spacer()], gap=16, cross="middle", grow=1)

    @property
    def _room(self) -> float:
        """What a tall window has to spare for the dots; in a low one the numbers below them stay in sight."""
        high = self.context.space[1]
        return max(LEAST_DOTS, min(DOTS, high - ABOVE), high - ALL_ELSE)

    def _question(self, made: Wall, told: Guessed) -> Widget:
        choices = [Choice(at, _named(made, one)) for at, one in enumerate(made.guessed)]
        several = len(choices) > 1
        select = (
            Select(_("Level"), choices, min(self.at, len(choices) - 1), self.on_figure, key="figure")
            if several
            else None
        )
        return Column([Row([heading(_(told.title)), Spacer(), select], gap=12), Label(_(told.question), PANEL)], gap=4)

    def _side(self, told: Guessed) -> Widget:
        counted = len(self._found.of_kind("counted"))
        rows: list[Widget | None] = [
            Card(
                [
                    Label(_("Handed in"), BODY),
                    Label(str(counted), FIGURE_KEY),
                    caption(_("{files} files in all").format(files=len(self._found.told))),
                ],
                gap=4,
            ),
            Label(_("How sure were we?") if told.ranges else _("How close were we?"), BODY_BOLD, heading=True),
        ]
        if told.ranges:
            if told.sure is not None:
                rows.append(BarRow(_("said"), told.sure, f"{told.sure:.0%}", "ink", track=True))
            held = told.held / told.ranges
            rows.append(BarRow(_("were right"), held, f"{held:.0%}", "ink", track=True))
            rows.append(caption(_("{held} of {all} ranges held the figure").format(held=told.held, all=told.ranges)))
        close = told.close / len(told.values)
        rows.append(BarRow(_("close enough"), close, f"{close:.0%}", "truth", track=True))
        rows.append(caption(_("{close} of {all} guesses").format(close=told.close, all=len(told.values))))
        return Column([*rows, Spacer()], gap=8)

    # --- answers, words, files

    def _answers(self, made: Wall) -> Widget:
        cards = [_asked(one) for one in made.asked] or [Label(_("No question has been answered yet."), BODY)]
        return ScrollArea(Column([heading(heading_of(made.asked)), *cards], gap=12), key="answers", grow=1)

    def _notes(self, made: Wall) -> Widget:
        cards: list[Widget] = [
            Card([Label(_(run.note), BODY), caption(f"{alias} · {_(run.title)}")], gap=4) for alias, run in made.wrote
        ]
        return ScrollArea(Column(cards or [Label(_("Nobody wrote a note."), BODY)], gap=12), key="notes", grow=1)

    def _files(self, _made: Wall) -> Widget:
        rows: list[Widget] = [heading(_("{count} files").format(count=len(self._found.told)))]
        rows.append(caption(_("{count} counted").format(count=len(self._found.of_kind("counted")))))
        if others := self._found.left_alone:
            told = translate_counted("{count} other file was left alone", "{count} other files were left alone", others)
            rows.append(caption(told.format(count=others)))
        if self.hidden:
            rows.append(Label(_("Names of files are hidden with the aliases."), BODY))
        else:
            runs = {one.alias: one.runs for one in self._found.pupils}
            files = [_marked(one, runs) for one in self._found.told]
            rows += [Card(files, gap=10)] if files else []
        return ScrollArea(Column(rows, gap=8), key="files", grow=1)

    # --- what is asked for

    def on_view(self, view: str) -> Answer:
        """Look at something else."""
        self.view = view
        self.rebuild()
        return None

    def on_hide(self, hidden: bool) -> Answer:
        """Show numbers in the place of aliases, or aliases."""
        self.hidden = hidden
        self.rebuild()
        return None

    def on_figure(self, at: int) -> Answer:
        """Look at the guesses of another level."""
        self.at = at
        self.rebuild()
        return None

    def on_report(self) -> Answer:
        """Put the class on paper, under aliases or numbers as they are shown."""
        made, found, hidden = self.wall, self._found, self.hidden
        return self._reports.begin("class_wall", lambda: report_of_class(made, found, hidden=hidden))

    def on_written(self) -> Answer:
        """Say where the report is."""
        return self._reports.end()

    def on_other(self) -> Answer:
        """Ask for another folder, and show the wall of that here."""
        return Push(AskFolder(lambda folder: Pop(partial(self._show, merged(folder), folder))))

    def _show(self, found: Merged, folder: Path) -> Answer:
        self._found, self._folder, self.at = found, folder, 0
        self.rebuild()
        return None

    def on_again(self) -> Answer:
        """Read the folder again: more may have come."""
        assert self._folder is not None
        try:
            self._found = merged(self._folder)
        except BadInput as bad:
            return Say(str(bad.problems[0]))
        self.rebuild()
        return Say(_("{count} files").format(count=len(self._found.told)))


def _marked(one: Told, runs: Mapping[str, Sequence[HandedRun]]) -> Widget:
    """A file behind the mark of a finding: a ring for what counts, a dash for what came twice, else a diamond."""
    mark: Mark = "ring" if one.kind == "counted" else "dash" if one.kind == "twice" else "diamond"
    return Row([LegendEntry(mark, ""), Label(_file(one, runs), BODY, grow=1)], gap=4, align="baseline")


def _file(told: Told, runs: Mapping[str, Sequence[HandedRun]]) -> str:
    """Return a line about a file, with what is in it where it counts."""
    if told.kind != "counted" or told.alias not in runs:
        return str(told)
    inside = runs[told.alias]
    guesses = sum(len(one.guesses) for one in inside)
    played = translate_counted("{count} run", "{count} runs", len(inside)).format(count=len(inside))
    guessed = translate_counted("{count} guess", "{count} guesses", guesses).format(count=guesses)
    return f"{told}: {played}, {guessed}"


def _named(made: Wall, told: Guessed) -> str:
    """Name a level, and where it asks for several guesses the beginning of the question, too."""
    title = _(told.title)
    if sum(one.level == told.level for one in made.guessed) == 1:
        return title
    return f"{title}: {shorten(_(told.question), QUESTION, placeholder=' …')}"


def _asked(one: Asked) -> Widget:
    right = one.right / one.answers
    rows: list[Widget] = [
        Label(_(one.question), BODY_BOLD, heading=True),
        BarRow(_("right"), right, f"{one.right} / {one.answers}", "truth", track=True),
    ]
    rows += [
        Label(_("{count} said: {choice}").format(count=count, choice=_(choice)), CAPTION)
        for choice, count in one.wrong.items()
    ]
    return Card(rows, gap=6)


def ask_folder() -> Answer:
    """Ask for the folder with the files, and show the wall of it."""
    return Push(AskFolder(lambda folder: Replace(WallPage(merged(folder), folder))))
