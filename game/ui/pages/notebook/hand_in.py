"""Handing in: an alias, consent in one's own words, and a small file that a teacher collects by hand."""

from collections.abc import Callable

from game.classroom.hand_in import ENDING, written
from game.engine.data.problems import BadInput
from game.keeping.handing_in import CONSENT, hand_in
from game.kit.drawing.theme import BODY, CAPTION
from game.kit.layout import Column
from game.kit.page.command import ActWith, Answer, Say
from game.kit.page.scene import Pop, Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label, caption
from game.kit.widgets.picked import Choice
from game.kit.widgets.segment import Segment
from game.session.level_file import file_name
from game.store.runs import Run
from game.text.language import message
from game.text.language import translate as _
from game.ui.keeping.exports import write_beside

WIDE = 560
LONGEST_ALIAS, LONGEST = 60, 400


class HandInPage(Scene):
    """Asks what the file needs and writes it; ``runs`` tells which runs a task's code covers, all without one."""

    name = message("Hand in")
    overlay = True
    first = "alias"

    def __init__(self, runs: Callable[[str], tuple[Run, ...]], one: Run | None = None, *, task: str = "") -> None:
        self._runs, self._one = runs, one
        self.alias, self.consent, self.task = "", _(CONSENT), task
        self.only = False
        self.problems: tuple[str, ...] = ()

    def build(self) -> Widget:
        """The questions, what is wrong, and two buttons."""
        which = [Choice(False, _("All my runs")), Choice(True, _("Only the chosen one"))]
        body: list[Widget | None] = [
            Label(_("The file says what you guessed, set, answered and wrote. It does not say who you are."), BODY),
            *self._field(_("What you want to be called"), "alias", self.alias, self.on_alias, _("seat 4")),
            *self._field(_("What may your class see? In your own words"), "consent", self.consent, self.on_consent),
            *self._field(_("Code of the task, if there is one"), "task", self.task, self.on_task, "XXXX-XXXX"),
            Segment(_("Runs"), which, self.only, self.on_only, key="which") if self._one else None,
            *(Label(problem, CAPTION, "vermilion_text") for problem in self.problems),
            caption(_("Nothing is sent. Put the file where your teacher collects it.")),
        ]
        buttons = (
            Button(_("Cancel"), self.on_back, key="no"),
            Button(_("Write the file"), self.on_write, main=True, key="write"),
        )
        return Column([Dialog(self.title, body, buttons, wide=WIDE, grow=1)])

    @staticmethod
    def _field(label: str, key: str, text: str, act: ActWith[str], hint: str = "") -> tuple[Widget, ...]:
        limit = LONGEST_ALIAS if key == "alias" else LONGEST
        return Label(label, CAPTION, "quiet"), TextField(label, text, act, hint=hint, limit=limit, key=key)

    def on_alias(self, text: str) -> Answer:
        """Remember the alias."""
        self.alias = text
        return None

    def on_consent(self, text: str) -> Answer:
        """Remember what may be seen."""
        self.consent = text
        return None

    def on_task(self, text: str) -> Answer:
        """Remember the code."""
        self.task = text
        return None

    def on_only(self, only: bool) -> Answer:
        """Hand in one run, or all."""
        self.only = only
        self.rebuild()
        return None

    def on_write(self) -> Answer:
        """Write the file under a name that is still free."""
        try:
            runs = (self._one,) if self.only and self._one else self._runs(self.task.strip())
            one = hand_in(runs, self.alias, self.consent, self.task)
            path = write_beside(file_name(one.alias), ENDING, written(one))
        except BadInput as bad:
            self.problems = tuple(str(problem) for problem in bad.problems[:3])
        except OSError as error:
            self.problems = (_("It cannot be written: {problem}").format(problem=error.strerror or str(error)),)
        else:
            return [Pop(), Say(_("Written: {path}").format(path=path))]
        self.rebuild()
        return None
