"""The runs as a table: filters above, leaves below."""

from collections.abc import Sequence
from functools import partial

from game.explain import vocabulary
from game.explain.run_words import run_name
from game.kit.drawing.theme import BODY, CAPTION
from game.kit.layout import Column, Row, Spacer
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label, caption
from game.kit.widgets.picked import Choice
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.select import Select
from game.kit.widgets.table import Cell, Heading, Table, figures
from game.level.glance import glances
from game.store.runs import Entry
from game.text.language import translate as _
from game.text.numbers import grouped
from game.ui.pages.notebook.state import SHOWN, NotebookState, RunActs

LONGEST_NOTE = 28


def table_pane(state: NotebookState, acts: RunActs) -> Widget:
    """Filters, runs, leaves."""
    heads = (
        Heading(_("When"), grow=0),
        Heading(_("Level"), grow=2),
        *(figures(vocabulary.figure_name(name)) for name in vocabulary.MAIN_FIGURES),
        Heading(_("Note"), grow=2),
    )
    rows = Table(
        _("Runs"), heads, lambda: [_cells(one) for one in state.entries], acts.choose, lambda: state.place, key="runs"
    )
    body = ScrollArea(rows, _("Runs"), key="runs area", grow=1) if state.entries else _nothing(state)
    return Column([_filters(state, acts), body, _leaves(state, acts)], gap=8, grow=1)


def _cells(one: Entry) -> Sequence[str | Cell]:
    when = one.finished[:16].replace("T", " ")
    note = one.note if len(one.note) <= LONGEST_NOTE else f"{one.note[:LONGEST_NOTE]}…"
    printed = (one.printed.get(name, "–") for name in vocabulary.MAIN_FIGURES)
    return [Cell(when, "quiet", CAPTION), run_name(one.title, one.ballot), *printed, Cell(note, "quiet", CAPTION)]


def _nothing(state: NotebookState) -> Widget:
    found = _("No run has all these words.") if state.words or state.level else _("No run yet: open the polls once.")
    return Column([Spacer(), Label(found, BODY), Spacer()], cross="middle", grow=1)


def _filters(state: NotebookState, acts: RunActs) -> Widget:
    levels = [Choice("", _("all levels")), *(Choice(one.name, _(one.title)) for one in glances())]
    if state.level not in (choice.value for choice in levels):
        levels.append(Choice(state.level, state.level))
    words = TextField(
        _("Find"), lambda: state.words, acts.words, hint=_("words in title, code, note"), limit=100, key="words", grow=1
    )
    return Row([Select(_("Level"), levels, state.level, acts.level, key="level"), words], gap=12, align="middle")


def _leaves(state: NotebookState, acts: RunActs) -> Widget:
    first = state.leaf * SHOWN + 1
    told = _("{first} to {last} of {count}").format(
        first=grouped(first), last=grouped(first + len(state.entries) - 1), count=grouped(state.count)
    )
    newer, older = partial(acts.leaf, state.leaf - 1), partial(acts.leaf, state.leaf + 1)
    several = state.last_leaf > 0
    return Row(
        [
            caption(told) if state.entries else None,
            Spacer(),
            Button(_("Newer"), newer, size="bar", disabled=state.leaf == 0, key="newer") if several else None,
            Button(_("Older"), older, size="bar", disabled=state.leaf == state.last_leaf, key="older")
            if several
            else None,
            Button(_("Save as table"), acts.export, size="bar", disabled=not state.entries, key="export"),
        ],
        gap=8,
        align="middle",
    )
