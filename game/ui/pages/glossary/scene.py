"""The words of the game: all in a list, found by what is typed, and the chosen one explained with its neighbours."""

from collections.abc import Sequence
from functools import partial

from game.explain.glossary import Entry, find, glossary, look_up
from game.kit.drawing.theme import CAPTION_BOLD, MARGIN, PRINT, SUBTITLE
from game.kit.grid import Flow
from game.kit.layout import Column, Spacer
from game.kit.page.command import Answer
from game.kit.page.scene import Scene, Shortcut
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Sheet
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label, caption
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.table import Heading, Table
from game.kit.widgets.tabs import Pane, Panes
from game.kit.widgets.top_bar import top_bar
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.glossary.underlined import underlined

LEAST_LIST, LEAST_WORD = 300, 340
LONGEST = 60
"""Letters that can be looked for."""

WORD = 1
"""The place of the pane that explains."""


class GlossaryPage(Scene):
    """Lists the words; opened at one, it begins with that, and else in the field that finds some."""

    name = message("Words")
    advice = message(
        "Every word that is underlined in a text stands here. Type a part of one to find it.\n"
        "Words under “See also” lead on; so do underlined words, pressed twice."
    )

    def __init__(self, word: str = "") -> None:
        self._typed = ""
        asked = look_up(word) if word else None
        self._asked = asked is not None
        self._chosen: Entry | None = asked or next(iter(glossary()), None)

    def first_focus(self) -> str:
        """The field; where a word was asked for, what leads on from it."""
        return "see 0" if self._asked and self._chosen and self._chosen.see else "find"

    def opened(self) -> None:
        """Have the word in sight that was asked for."""
        self._show_row()

    @property
    def _found(self) -> Sequence[Entry]:
        return find(self._typed)

    def build(self) -> Widget:
        """List and word side by side, tabs where it is narrow."""
        panes = Panes(
            (
                Pane(_("All words"), self._list(), LEAST_LIST, 1),
                Pane(self._chosen.word if self._chosen else _("The word"), self._word(), LEAST_WORD, 1.4),
            ),
            self.title,
            start=WORD if self._asked else 0,
            key="panes",
            gap=32,
            grow=1,
        )
        bar = top_bar(self)
        return Column([bar, Column([panes], pad=(MARGIN, 16), grow=1)])

    def _list(self) -> Widget:
        field = TextField(
            _("Find"),
            lambda: self._typed,
            self.on_type,
            done=self.on_enter,
            hint=_("a word, or a part of one"),
            limit=LONGEST,
            key="find",
        )
        rows = Table(
            _("Words"),
            (Heading(self._count()),),
            [[one.word] for one in self._found],
            self.on_row,
            self._place,
            key="words",
        )
        none = Column([Spacer(), Label(_("No word of the game has this in it.")), Spacer()], cross="middle", grow=1)
        listed = ScrollArea(Column([rows], pad=(8, 0)), _("Words"), key="words area", grow=1)
        return Column([field, listed if self._found else none], gap=8, grow=1)

    def _count(self) -> str:
        return _("{found} of {all} words").format(found=len(self._found), all=len(glossary()))

    def _word(self) -> Widget:
        entry = self._chosen
        if entry is None:
            return Label(_("The words that came with the game cannot be read."))
        told = [underlined(_(said), self.on_word, PRINT, entry) for said in (entry.plain, entry.more) if said]
        also = ", ".join(entry.forms)
        body: list[Widget | None] = [
            Label(entry.word, SUBTITLE, heading=True),
            caption(_("also: {forms}").format(forms=also)) if also else None,
            *told,
            Label(_("See also"), CAPTION_BOLD, heading=True) if entry.see else None,
            Flow([self._neighbour(place, one) for place, one in enumerate(entry.see)], gap=8, row_gap=8),
        ]
        sheet = Sheet([Column(body, gap=12, pad=(24, 20))])
        return Column([ScrollArea(sheet, entry.word, key=f"word {entry.word}", grow=1)], grow=1)

    def _neighbour(self, place: int, word: str) -> Widget:
        return Button(word, partial(self.on_word, word), size="bar", key=f"see {place}")

    def shortcuts(self) -> Sequence[Shortcut]:
        """The way to the field."""
        return (Shortcut("f", self.on_find, _("find a word")),)

    # --- what is asked for

    def on_find(self) -> Answer:
        """Go to the field."""
        self.focus("find")
        return None

    def on_type(self, said: str) -> Answer:
        """Only words with what is typed; the first of them is explained."""
        self._typed = said
        if said.strip() and self._found:
            self._chosen = self._found[0]
        self.rebuild()
        return None

    def on_enter(self) -> Answer:
        """Show the word that was found."""
        if self._found:
            self._turn()
        return None

    def on_row(self, place: int) -> Answer:
        """Explain a word of the list."""
        self._chosen = self._found[place]
        self.rebuild()
        self._turn()
        return None

    def on_word(self, word: str) -> Answer:
        """Explain a neighbour; the list shows all words again where it is not among those found."""
        self._chosen = look_up(word) or self._chosen
        if self._chosen not in self._found:
            self._typed = ""
        self.rebuild()
        self._show_row()
        return None

    # --- where one is

    def _place(self) -> int | None:
        found = self._found
        return found.index(self._chosen) if self._chosen in found else None

    def _show_row(self) -> None:
        words, place = self.find("words"), self._place()
        if isinstance(words, Table) and words.placed and place is not None:
            words.go_to(place)

    def _turn(self) -> None:
        panes = self.find("panes")
        if isinstance(panes, Panes) and panes.folded:
            panes.turn_to(WORD)
