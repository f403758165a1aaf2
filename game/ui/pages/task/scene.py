"""Set a task: what a class plays, which rules it may turn, in which country; and the code to read off the board."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from game.classroom.setup import AREAS, Setup, Terms, Truth
from game.classroom.task import MINUTES, code_of, task
from game.engine.data.problems import BadInput
from game.keeping.handed_out import set_up
from game.keeping.lock import lock_text
from game.kit.drawing.theme import BODY, CAPTION, GUTTER, MARGIN
from game.kit.grid import Grid
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Answer, Say
from game.kit.page.scene import Push, Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.stepper import Stepper
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.picked import Choice
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.segment import Segment
from game.kit.widgets.select import Select
from game.kit.widgets.tabs import Pane, Panes
from game.kit.widgets.toggle import Toggle
from game.kit.widgets.top_bar import top_bar
from game.kit.widgets.watch import Watch
from game.level.glance import glances
from game.report.sheets import sheets
from game.text.language import message
from game.text.language import translate as _
from game.ui.keeping.exports import write_beside
from game.ui.keeping.reports import ReportWriter
from game.ui.pages.menus import languages
from game.ui.pages.task.inside import inside, to_the_board, your_word
from game.ui.pages.task.qr import QrCode
from game.ui.pages.task.single import SingleRules, rules_of
from game.ui.pages.wall.scene import ask_folder

AREA_NAMES = {
    "population": message("The country and its people"),
    "roll": message("On the list"),
    "behaviour": message("In people's minds"),
    "ballot": message("In the polling station"),
    "reporting": message("On the way up"),
    "publication": message("On the page"),
    "audience": message("Among readers"),
}
LESSON = 45
LARGEST_SEED = 9_999
COUNTED = 120
"""Units of a button that counts rules: switches stand below each other."""

PROFILES: dict[str, str] = {"": message("as it is"), "light": message("Paper"), "projector": message("Projector")}


class TaskPage(Scene):
    """Everything that is asked of a class, and the code, the file and the sheets that say so."""

    name = message("Set a task")
    advice = message(
        "Choose levels, close rules, set the country. The code says all of it; it needs no network.\n"
        "Pupils type the code under Levels, or are given the file: play --lock FILE."
    )

    def __init__(self) -> None:
        self._reports = ReportWriter()
        self._offered = tuple(glances())
        self.levels: list[str] = [one.name for one in self._offered[:1]]
        self.terms = Terms(guess=True)
        self.seed: int | None = None
        self.settings: dict[str, Any] = {}
        self.word = ""
        self.readable = False
        """Whether the word can be read by whoever looks on."""

    def first_focus(self) -> str:
        """The first level."""
        return f"level {self._offered[0].name}" if self._offered else "back"

    @property
    def setup(self) -> Setup:
        """The task as it stands; BadInput where there is none."""
        made = task(self.levels, self.seed, self.terms)
        for level in made.levels:
            set_up(made, level)
        return made

    def build(self) -> Widget:
        """Levels, rules and country, and what comes of them."""
        panes = (
            Pane(_("Levels"), self._scroll("levels", self._levels()), 300, 1),
            Pane(_("Rules and country"), self._scroll("rules", self._rules()), 300, 1),
            Pane(_("The task"), self._scroll("task", [self._card()]), 340, 1.3),
        )
        body = Column([Panes(panes, _("Set a task"), key="panes", gap=32, grow=1)], pad=(MARGIN, 16), grow=1)
        written = Watch(lambda: self._reports.working, self._reports.end)
        pack = Button(_("Teacher pack"), self._reports.begin_pack, size="bar", key="pack")
        return Column([written, top_bar(self, right=(pack,)), body])

    @staticmethod
    def _scroll(key: str, inside: Sequence[Widget | None]) -> Widget:
        return ScrollArea(Column(inside, gap=12, pad=(2, 2)), key=key, grow=1)

    # --- what is chosen

    def _levels(self) -> list[Widget | None]:
        minutes = MINUTES * len(self.levels)
        told = _("{count} chosen").format(count=len(self.levels))
        left = _("about {minutes} minutes of play, {left} left to talk in a lesson of {lesson}").format(
            minutes=minutes, left=max(0, LESSON - minutes), lesson=LESSON
        )
        rows: list[Widget | None] = [heading(_("Levels")), caption(told)]
        for one in self._offered:
            on = partial(self.on_level, one.name)
            rows.append(Toggle(_(one.title), one.name in self.levels, on, key=f"level {one.name}"))
        return [*rows, caption(left)]

    def _rules(self) -> list[Widget | None]:
        rows: list[Widget | None] = [heading(_("Rules they may turn")), *map(self._area, AREAS)]
        seeds = [Choice(False, _("Same for all")), Choice(True, _("One for each"))]
        truths: list[Choice[Truth]] = [
            Choice("shown", _("at once")),
            Choice("debrief", _("with the debrief")),
            Choice("word", _("at your word")),
        ]
        rows += [heading(_("The country")), Segment(_("Country"), seeds, self.terms.each, self.on_each, key="each")]
        if not self.terms.each:
            seed = Stepper(
                _("Seed"), lambda: float(self.seed or 0), self.on_seed, Notches(0, LARGEST_SEED, 1), key="seed"
            )
            rows.append(Row([Label(_("Seed (0: the level’s own)"), BODY), Spacer(), seed], gap=12, align="middle"))
        fields = Grid(
            [
                Label(_("What happened is shown")),
                Select(_("What happened is shown"), truths, self.terms.truth, self.on_truth, key="truth"),
                Label(_("Language")),
                Select(
                    _("Language"),
                    self._languages(),
                    self.settings.get("language", ""),
                    self.on_language,
                    key="language",
                ),
                Label(_("Colours")),
                Select(
                    _("Colours"), self._profiles(), self.settings.get("profile", ""), self.on_profile, key="profile"
                ),
            ],
            columns=(1, 0),
            gap=GUTTER,
            row_gap=10,
            align="baseline",
        )
        return [*rows, Toggle(_("Guess before the first rule"), self.terms.guess, self.on_guess, key="guess"), fields]

    def _area(self, area: str) -> Widget:
        """A switch for all rules of an area, and the way to each of them."""
        on = area not in self.terms.closed
        turn = Toggle(_(AREA_NAMES[area]), on, partial(self.on_area, area), key=f"area {area}", grow=1)
        rules = rules_of(area, self.levels) if on else ()
        if not rules:
            return turn
        left = sum(self.terms.allows(one.path) for one in rules)
        told = _("{open} of {all}").format(open=left, all=len(rules))
        single = Button(told, partial(self.on_single, area), size="bar", width=COUNTED, key=f"rules {area}")
        return Row([turn, single], gap=12, align="middle")

    @staticmethod
    def _languages() -> list[Choice[str]]:
        return [Choice("", _("as it is")), *(Choice(code, name) for code, name in languages.known())]

    @staticmethod
    def _profiles() -> list[Choice[str]]:
        return [Choice(name, _(title)) for name, title in PROFILES.items()]

    # --- what comes of it

    def _card(self) -> Widget:
        try:
            made = self.setup
        except BadInput as bad:
            return Card(
                [heading(_("The task")), *(Label(str(one), CAPTION, "vermilion_text") for one in bad.problems)], gap=8
            )
        code = code_of(made)
        word = your_word(self.word, self.on_word, self.on_readable, readable=self.readable)
        return Card(
            [
                Row([heading(_("The task")), Spacer(), caption(_("works without a network"))], gap=8),
                *to_the_board(code),
                Rule(),
                Row([QrCode(code), inside(made)], gap=GUTTER),
                Rule(),
                word,
                *self._buttons(made),
            ],
            gap=10,
        )

    def _buttons(self, made: Setup) -> tuple[Widget, ...]:
        save = Button(_("Save the lock file"), partial(self.on_save, made), main=True, key="save")
        printed = Button(_("Save sheets to print"), partial(self.on_sheets, made), key="sheets")
        wall = Button(_("Show the wall"), ask_folder, key="wall")
        return Row([Spacer(), printed, save], gap=12), Row([Spacer(), wall], gap=12)

    # --- what is asked for

    def on_level(self, name: str, on: bool) -> Answer:
        """Put a level into the task, or take it out."""
        self.levels = [one for one in self.levels if one != name] + ([name] if on else [])
        there = {one.path for area in AREAS for one in rules_of(area, self.levels)}
        return self._with(rules=tuple(path for path in self.terms.rules if path in there))

    def on_area(self, area: str, on: bool) -> Answer:
        """Open an area of rules, or close it."""
        closed = tuple(one for one in AREAS if (one in self.terms.closed or one == area) and not (on and one == area))
        return self._with(closed=closed)

    def on_single(self, area: str) -> Answer:
        """Open single rules of an area, or close them."""
        return Push(SingleRules(_(AREA_NAMES[area]), rules_of(area, self.levels), lambda: self.terms, self.on_rule))

    def on_rule(self, path: str, on: bool) -> Answer:
        """Open one rule, or close it."""
        return self._with(rules=tuple(sorted({*self.terms.rules} - {path} if on else {*self.terms.rules, path})))

    def on_each(self, each: bool) -> Answer:
        """A country for each, or one for all."""
        return self._with(each=each)

    def on_guess(self, guess: bool) -> Answer:
        """Ask for a guess first, or not."""
        return self._with(guess=guess)

    def on_truth(self, truth: Truth) -> Answer:
        """When what happened is shown."""
        return self._with(truth=truth)

    def _with(self, **changed: Any) -> Answer:
        self.terms = replace(self.terms, **changed)
        self.rebuild()
        return None

    def on_seed(self, seed: float) -> Answer:
        """Another country for all."""
        self.seed = int(seed) or None
        self.rebuild()
        return None

    def on_language(self, code: str) -> Answer:
        """The language of the class."""
        return self._set("language", code)

    def on_profile(self, name: str) -> Answer:
        """The colours of the class."""
        return self._set("profile", name)

    def _set(self, name: str, value: str) -> Answer:
        self.settings = {key: kept for key, kept in self.settings.items() if key != name}
        if value:
            self.settings[name] = value
        self.rebuild()
        return None

    def on_word(self, word: str) -> Answer:
        """Remember the teacher's word, until the file is written."""
        self.word = word
        return None

    def on_readable(self, on: bool) -> Answer:
        """Show the word, or dots for its letters."""
        self.readable = on
        self.rebuild()
        return None

    def on_save(self, made: Setup) -> Answer:
        """Write the lock file under a name that is still free."""
        try:
            path = write_beside("task", ".toml", lock_text(code_of(made), self.settings, self.word))
        except OSError as error:
            return Say(_("It cannot be written: {problem}").format(problem=error.strerror or str(error)))
        return Say(_("Saved: {path}").format(path=path))

    def on_sheets(self, made: Setup) -> Answer:
        """Write the sheets beside it."""
        return self._reports.begin("task_sheets", lambda: sheets(code_of(made), made))
