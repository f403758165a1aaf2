"""The rounding bench: the counts stay, the printing rules change, and every change is seen on the page at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import NamedTuple

import pygame

from game.engine.data.bulletin import Figure as Printed
from game.engine.publication.rounding import ROUNDINGS
from game.explain.bulletin.printing_rules import ladder, ladder_says, rounding_name, rule_rows, verdict
from game.explain.bulletin.proof import BASES, MOST_DIGITS, OF_PAPERS, Draft, exact
from game.explain.vocabulary import base_name, figure_name
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, FIGURE, FIGURE_CARD, GUTTER, NEAR, SMALL, Token
from game.kit.grid import Flow, Grid
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act, ActWith, Answer
from game.kit.widget import Span, Widget
from game.kit.widgets.button import Button
from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.stepper import Stepper
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.picked import Choice
from game.kit.widgets.select import CHEVRON, Select
from game.text.language import translate as _
from game.text.tip import Tip
from game.ui.pages.bulletin.bench.ladder import DigitLadder
from game.ui.pages.bulletin.bench.table import Line, RuleTable

DIGITS = Notches(0, MOST_DIGITS, 1)
SAMPLE = "99.999999…"
SHORT = 7
"""Longest figure with which each has one row; where one is longer each takes two lines."""


class Use(NamedTuple):
    """Whether a draft's rules can be taken over into the ballot, what to know about it, and whether all is shown."""

    allowed: bool
    why: str
    more: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchActs:
    """What can be done on the bench: what is about one figure is given its name."""

    digits: Callable[[str, float], Answer]
    rounding: Callable[[str, str], Answer]
    base: Callable[[str, str], Answer]
    all_digits: ActWith[int]
    turn: ActWith[str]
    more: Act
    as_printed: Act
    use_rule: Act


class RuledGrid(Grid):
    """A grid with a line between its rows."""

    def paint(self, pen: Pen) -> None:
        """Draw a line above every row but the first."""
        rows = self._rows()
        thin = pen.look.stroke(1)
        for above, below in pairwise(rows):
            foot, head = max(cell.rect.bottom for cell in above), min(cell.rect.top for cell in below)
            pen.fill(pygame.Rect(self.rect.left, (foot + head) // 2, self.rect.w, thin), "line")


def rounding_bench(draft: Draft, use: Use, acts: BenchActs, *, narrow: bool, title: bool) -> Widget:
    """What is on the bench: at first every figure as it is and as it is printed, with more everything else."""
    narrow = narrow or (use.more and any(len(figure.printed) > SHORT for figure in draft.figures))
    rest = (
        [_vanishing(draft, acts.all_digits), _one_rule(draft.figures, acts.more, narrow=narrow)]
        if use.more
        else [Label(_first_words())]
    )
    return Column(
        [
            heading(_("Rounding bench")) if title else None,
            _narrow(draft, acts, more=use.more) if narrow else _wide(draft, acts, more=use.more),
            *rest,
            _note(draft, use, acts) if use.more else _first_note(draft, acts),
        ],
        gap=10,
    )


def _first_words() -> str:
    return _("The counts stay. With fewer digits less of a share is printed: try 0 and 4, and watch the page.")


def _first_note(draft: Draft, acts: BenchActs) -> Widget:
    printed = Button(_("As printed"), acts.as_printed, size="bar", disabled=not draft.touched, key="as printed")
    return Row([Button(_("More ways to print"), acts.more, size="bar", key="more"), Spacer(), printed], gap=NEAR)


def _note(draft: Draft, use: Use, acts: BenchActs) -> Widget:
    words = _("same counts, other printing rules") if draft.touched else _("as in the record")
    kept = Tip(
        _("Back to the page as it was printed"), _("What is tried here changes the page on the ballot, not the record.")
    )
    buttons = (
        Button(_("As printed"), acts.as_printed, size="bar", disabled=not draft.touched, tip=kept, key="as printed"),
        Button(
            _("Use this rule"),
            acts.use_rule,
            size="bar",
            main=True,
            disabled=not (draft.touched and use.allowed),
            tip=Tip(_("Print the next ballot by these rules"), use.why),
            key="use rule",
        ),
    )
    tone: Token = "vermilion_text" if draft.touched else "quiet"
    return Row(
        [_on_the_page(draft, acts.turn), Label(words, CAPTION, tone, grow=1), *buttons], gap=NEAR, align="middle"
    )


class FigureMenu(Select[str]):
    """A list of which the box says how many figures are printed."""

    words: str = field(default="", kw_only=True)

    def said(self) -> str:
        """How many are printed."""
        return self.words

    def measure_span(self, look: Look) -> Span:
        """The words in the box and the chevron."""
        wide = look.text.width(self.words, BODY) + look.px(CHEVRON + 4 * NEAR)
        return wide, wide


def _on_the_page(draft: Draft, turn: ActWith[str]) -> Widget:
    """Whatever is left out cannot be seen at all (mechanisms.csv: suppress)."""
    choices = [
        Choice(
            figure.name,
            (_("leave out: {figure}") if figure.name in draft.shown else _("print: {figure}")).format(
                figure=figure_name(figure.name)
            ),
        )
        for figure in draft.every
    ]
    said = _("{shown} of {all} figures").format(shown=len(draft.shown), all=len(draft.every))
    return FigureMenu(_("Figures on the page"), choices, "", turn, words=said, key="on the page")


# --- a row for every figure


def _wide(draft: Draft, acts: BenchActs, *, more: bool) -> Widget:
    cells: list[Widget] = [
        Label(_("figure"), CAPTION, "quiet", wrap=False),
        Label(_("exact %"), CAPTION, "quiet", wrap=False, align="right"),
        Label(_("digits"), CAPTION, "quiet", wrap=False),
        *([Label(_("rule"), CAPTION, "quiet", wrap=False)] if more else []),
        Label(_("prints"), CAPTION, "quiet", wrap=False, align="right"),
    ]
    for figure in draft.figures:
        name = Label(figure_name(figure.name), BODY_BOLD)
        cells += [
            Column([name, _base(figure, acts, more=more)], gap=0, align="start"),
            _exact(figure),
            _digits(figure, acts),
            *([_rule(figure, acts)] if more else []),
            _prints(figure, draft),
        ]
    columns = (3, 1, 0, 0, 1) if more else (3, 1, 0, 1)
    return RuledGrid(cells, columns=columns, gap=5 if more else 10, row_gap=6, align="middle")


def _narrow(draft: Draft, acts: BenchActs, *, more: bool) -> Widget:
    """Two lines for every figure, where a row of five columns has no room."""
    rows: list[Widget] = []
    for figure in draft.figures:
        upper = Row([Label(figure_name(figure.name), BODY_BOLD, grow=1), _prints(figure, draft)], gap=NEAR)
        rule = _rule(figure, acts) if more else None
        lower = Flow(
            [_base(figure, acts, more=more), _digits(figure, acts), rule, _exact(figure)], gap=NEAR, row_gap=NEAR
        )
        rows.append(Column([upper, lower], gap=SMALL))
    return RuledGrid(rows, columns=(1,), row_gap=GUTTER)


def _base(figure: Printed, acts: BenchActs, *, more: bool) -> Widget:
    """What it is a percentage of: papers may be counted in three ways, people only in one."""
    if figure.name not in OF_PAPERS or not more:
        return caption(base_name(figure.base))
    name = _("{figure}: per cent of what").format(figure=figure_name(figure.name))
    choices = [Choice(base, base_name(base)) for base in BASES]
    return Select(name, choices, figure.base, partial(acts.base, figure.name), key=f"base {figure.name}")


def _exact(figure: Printed) -> Widget:
    name = _("{figure}, exact per cent").format(figure=figure_name(figure.name))
    return Figure(exact(figure), name, FIGURE, "quiet", sample=SAMPLE)


def _digits(figure: Printed, acts: BenchActs) -> Widget:
    name = _("{figure}: digits after the point").format(figure=figure_name(figure.name))
    action = partial(acts.digits, figure.name)
    return Stepper(name, figure.decimals, action, DIGITS, key=f"digits {figure.name}")


def _rule(figure: Printed, acts: BenchActs) -> Widget:
    name = _("{figure}: rounding").format(figure=figure_name(figure.name))
    choices = [Choice(rule, rounding_name(rule)) for rule in ROUNDINGS]
    action = partial(acts.rounding, figure.name)
    return Select(name, choices, figure.rounding, action, key=f"rounding {figure.name}")


def _prints(figure: Printed, draft: Draft) -> Widget:
    kept = next((one.printed for one in draft.record.bulletin.figures if one.name == figure.name), _("not printed"))
    name = _("{figure} prints").format(figure=figure_name(figure.name))
    shown = Figure(figure.printed, name, FIGURE_CARD, key=f"prints {figure.name}")
    was = Label(_("was {printed}").format(printed=kept), CAPTION, "vermilion_text", align="right", wrap=False)
    return Column([shown, was if kept != figure.printed else None], gap=0, align="end")


# --- what follows from it


def _vanishing(draft: Draft, all_digits: ActWith[int]) -> Widget | None:
    votes_for, against = draft.figure("for"), draft.figure("against")
    shown = against or votes_for
    if shown is None:
        return None
    rungs = ladder(votes_for, against, MOST_DIGITS)
    chosen = shown.decimals
    head = Row(
        [heading(_("Where dissent disappears"), BODY_BOLD), Spacer(), caption(_("digits after the point"))],
        gap=NEAR,
        align="baseline",
    )
    name = _("Digits after the point, for and against")
    return Column(
        [head, DigitLadder(rungs, chosen, all_digits, name=name, key="ladder"), Label(ladder_says(rungs, against))],
        gap=6,
    )


def _one_rule(page: Sequence[Printed], more: Act, *, narrow: bool) -> Widget | None:
    if not page:
        return None
    shown = page[:3] if narrow else page
    rows = rule_rows(page)
    lines = [
        Line(
            _("all {rule}").format(rule=rounding_name(row.rounding)),
            row.printed[: len(shown)],
            tuple(not agrees for agrees in row.agrees[: len(shown)]),
        )
        for row in rows
    ]
    printed = tuple(figure.printed for figure in shown)
    lines.append(Line(_("the page"), printed, (False,) * len(printed), page=True))
    title = _("Can one rule print this page?")
    return Column(
        [
            Row(
                [heading(title, BODY_BOLD), Spacer(), Label(_("Less"), CAPTION, "quiet", action=more, key="more")],
                align="middle",
            ),
            RuleTable(title, [figure_name(figure.name) for figure in shown], lines, key="one rule"),
            Label(verdict(page, rows), key="verdict"),
        ],
        gap=SMALL,
    )
