"""The report of runs of the notebook: each with its figures, its guess, its answers and its note."""

from collections.abc import Iterator, Sequence

from game.explain import vocabulary
from game.explain.run_words import run_name
from game.explain.setting_words import setting_name, setting_value
from game.report.ballot import number
from game.report.content import Bars, Report, Section, Table
from game.store.listing import FIGURES
from game.store.runs import Run
from game.text.language import translate as _
from game.version import VERSION

MOST = 200
"""Runs of one report."""


def report_of_runs(runs: Sequence[Run]) -> Report:
    """Return the report of runs, in the order given."""
    facts = ((_("Runs"), str(len(runs))), (_("Version of the game"), VERSION))
    return Report(
        _("From the notebook"),
        _("Ballots that were held, with what was thought of them."),
        facts,
        [_one(run) for run in runs[:MOST]],
    )


def _one(run: Run) -> Section:
    entry = run.entry
    names = [name for name in FIGURES if name in entry.printed]
    bars = Bars(
        _("printed (claim) and in truth (simulation)"),
        [vocabulary.figure_name(name) for name in names],
        (
            (_("printed"), "report", [number(entry.printed[name]) for name in names]),
            (_("in truth"), "truth", [entry.happened(name) for name in names]),
        ),
    )
    when = entry.finished[:16].replace("T", " ")
    told = [_("Code {code}, seed {seed}, {when}.").format(code=entry.code, seed=entry.seed, when=when), *_words(run)]
    rows = [(setting_name(path), setting_value(path, value)) for path, value in run.changed.items()]
    tables = [Table(_("Rules turned"), (_("Rule"), _("Value")), rows)] if rows else []
    return Section(run_name(entry.title, entry.ballot), told, [bars] if names else [], tables)


def _words(run: Run) -> Iterator[str]:
    for one in run.guesses:
        guessed = _("Guess: {guess} %; it came to {came} %.")
        yield f"{_(str(one.get('question', '')))} {guessed.format(guess=one.get('text'), came=one.get('printed'))}"
    for one in run.answers:
        verdict = _("right") if one.get("right") else _("not right")
        yield f"{_(str(one.get('question', '')))} {_(str(one.get('choice', '')))} ({verdict})"
    if run.entry.note:
        yield _("Note: {note}").format(note=run.entry.note)
