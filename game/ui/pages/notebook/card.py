"""One run: what was printed and what was true, what was guessed, turned, answered and noted; or two, side by side."""

from collections.abc import Iterator

from game.explain import vocabulary
from game.explain.run_words import run_name
from game.explain.setting_words import setting_name, setting_value
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, FIGURE, PRINT
from game.kit.grid import Grid
from game.kit.layout import Column, Row, Spacer
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.store.listing import FIGURES, differences
from game.store.runs import Run
from game.text.language import translate as _
from game.ui.pages.notebook.state import NotebookState, RunActs

LONGEST_CODE = 44
MOST_ROWS = 40


def card_pane(state: NotebookState, acts: RunActs) -> Widget:
    """The chosen run, or what sets it apart from the one it is compared with."""
    run, other = state.run, state.other
    if run is None:
        return Column([])
    words = _side_by_side(other, run) if other is not None and other.entry.id != run.entry.id else _one(run, acts)
    body = ScrollArea(Column(words, gap=12, pad=(2, 2)), _(run.entry.title), key="run", grow=1)
    return Column([body, _buttons(state, acts)], gap=12, grow=1)


def _one(run: Run, acts: RunActs) -> list[Widget | None]:
    entry = run.entry
    code = entry.code if len(entry.code) <= LONGEST_CODE else f"{entry.code[:LONGEST_CODE]}…"
    return [
        heading(run_name(entry.title, entry.ballot)),
        Label(code, PRINT),
        caption(_("seed {seed}, {when}").format(seed=entry.seed, when=entry.finished[:16].replace("T", " "))),
        _figures(run),
        *_guesses(run),
        _changed(run),
        *_answers(run),
        Column(
            [
                Label(_("Note"), CAPTION, "quiet"),
                TextField(_("Note"), lambda: entry.note, acts.note, limit=400, key=f"note {entry.id}"),
            ],
            gap=4,
        ),
    ]


def _figures(run: Run) -> Widget:
    cells: list[Widget] = [Label(""), Label(_("printed"), CAPTION, "quiet"), Label(_("in truth"), CAPTION, "quiet")]
    for name in FIGURES:
        if name in run.entry.printed:
            true = run.entry.happened(name)
            cells += [
                Label(vocabulary.figure_name(name), BODY),
                Label(f"{run.entry.printed[name]} %", FIGURE, "vermilion_text"),
                Label("–" if true is None else f"{true} %", FIGURE, "teal"),
            ]
    return Card([Grid(cells, columns=(1, 0, 0), gap=24, row_gap=6, align="baseline")], pad=(16, 12))


def _guesses(run: Run) -> Iterator[Widget]:
    for one in run.guesses:
        came, met = one.get("truth", one.get("printed")), one.get("met")
        told = _("You guessed {guess} %.").format(guess=one.get("text"))
        came_told = (
            _(" In the experiment the question is about, it came to {came} %.").format(came=came) if came else ""
        )
        verdict = "" if met is None else _(" Close enough.") if met else _(" Not close enough.")
        yield Column([caption(_(str(one.get("question", "")))), Label(told + came_told + verdict, BODY)], gap=2)


def _changed(run: Run) -> Widget:
    if not run.changed:
        return Label(_("No rule was turned."), BODY)
    rows: list[Widget] = [Label(_("Rules turned"), BODY_BOLD, heading=True)]
    for path, value in list(run.changed.items())[:MOST_ROWS]:
        rows.append(Row([Label(setting_name(path), BODY, grow=1), Label(setting_value(path, value), FIGURE)], gap=12))
    return Column(rows, gap=4)


def _answers(run: Run) -> Iterator[Widget]:
    for one in run.answers:
        verdict = _("right") if one.get("right") else _("not right")
        told = f"{_(str(one.get('choice', '')))} ({verdict})"
        yield Column([caption(_(str(one.get("question", "")))), Label(told, BODY)], gap=2)


def _side_by_side(first: Run, second: Run) -> list[Widget | None]:
    found = list(differences(first, second))
    cells: list[Widget] = [
        Label(_("In what they differ"), CAPTION, "quiet"),
        Label(_("marked"), CAPTION, "quiet"),
        Label(_("chosen"), CAPTION, "quiet"),
    ]
    for one in found[:MOST_ROWS]:
        named = setting_name(one.name) if one.kind == "setting" else _kind(one.kind, one.name)
        cells += [
            Label(named, BODY),
            *(Label(_value(one.kind, one.name, value), FIGURE) for value in (one.first, one.second)),
        ]
    titles = " · ".join(run_name(one.entry.title, one.entry.ballot) for one in (first, second))
    same = Label(_("They differ in nothing."), BODY) if not found else None
    return [heading(titles), same, Rule(), Grid(cells, columns=(1, 0, 0), gap=20, row_gap=6, align="baseline")]


def _kind(kind: str, name: str) -> str:
    if kind == "printed":
        return _("{figure}, printed").format(figure=vocabulary.figure_name(name))
    if kind == "true":
        return _("{figure}, in truth").format(figure=vocabulary.figure_name(name))
    return {"title": _("Level"), "ballot": _("Ballot"), "seed": _("Seed"), "version": _("Version of the game")}[name]


def _value(kind: str, name: str, value: object) -> str:
    if value is None:
        return "–"
    if kind == "setting":
        return setting_value(name, value)
    if kind == "printed":
        return f"{value} %"
    return f"{value:.2f} %" if isinstance(value, float) else _(str(value))


def _buttons(state: NotebookState, acts: RunActs) -> Widget:
    mark = _("Compare with another") if state.other is None else _("Leave the comparison")
    return Column(
        [
            Row(
                [
                    Button(_("Delete"), acts.delete, key="delete"),
                    Spacer(),
                    Button(_("Report"), acts.report, key="report"),
                    Button(mark, acts.compare, key="compare"),
                ],
                gap=12,
            ),
            Row(
                [
                    Button(_("Hand in"), acts.hand_in, key="hand in"),
                    Spacer(),
                    Button(_("Open it again"), acts.again, main=True, key="again"),
                ],
                gap=12,
            ),
        ],
        gap=8,
    )
