"""The report of one ballot: what was printed, what happened, where the two parted, and how to get it again."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from game.engine.data.election import Election
from game.engine.digest import digest
from game.engine.publication.rounding import is_printed_percentage
from game.exchange.published import LONG, common_data_format, long_table
from game.explain import vocabulary
from game.explain.part_names import part_name
from game.explain.setting_words import setting_name, setting_value
from game.level.files import files_of
from game.level.goals.quantities import FIGURE_WORDS, true_text
from game.level.load import load_rules
from game.level.rules.changed import changed_paths
from game.report.content import Bars, Report, Section, Table
from game.report.writing import written
from game.text.cells import table_text, write_new
from game.text.language import translate as _
from game.text.numbers import grouped
from game.version import VERSION

TRUTH = ("adults", "supporters", "opponents", "off_roll", "registered", "voted", "unmarked", "struck_out", "spoiled")
TRUTH_LEFT = ("away", "stayed_home")


def report_of(election: Election, title: str, code: str = "") -> Report:
    """Return the report of a ballot, or of a forecast of it."""
    seed = "" if election.seed is None else str(election.seed)
    facts = (
        (_("Code"), code),
        (_("Level"), election.scenario.level),
        (_("Seed"), seed),
        (_("Version of the game"), VERSION),
        (_("Digest"), digest(election)),
    )
    about = _("A simulated ballot.") if seed else _("A forecast: expected values of many ballots.")
    sections = (_page(election), _truth(election), *_moves(election), *_settings(election))
    return Report(title, about, facts, sections)


def write_all(election: Election, title: str, folder: Path, code: str) -> list[Path]:
    """Write the report as page and as PDF, and the published part in the formats of others; return the files.

    Raises
    ------
    OSError
        when a file cannot be written.
    """
    report = report_of(election, _(title), code)
    made = datetime.now(UTC)
    files = {
        "report.html": written(report, ".html"),
        "report.pdf": written(report, ".pdf"),
        "openelections.csv": table_text(LONG, long_table(election)).encode("utf-8"),
        "nist_1500_100.json": json.dumps(common_data_format(election, title, made), ensure_ascii=False).encode("utf-8"),
    }
    return [write_new(folder / name, data, replace=True) for name, data in files.items()]


def _page(election: Election) -> Section:
    names = [figure.name for figure in election.bulletin.figures]
    printed = {figure.name: figure.printed for figure in election.bulletin.figures}
    true = {name: true_text(name, election) for name in FIGURE_WORDS}
    pictured = [name for name in names if name in true]
    rows = [(_figure(name), f"{printed[name]} %", share(true.get(name))) for name in names]
    bars = Bars(
        _("What the page prints (claim), and what people did (simulation)"),
        [_figure(name) for name in pictured],
        (
            (_("printed"), "report", [number(printed[name]) for name in pictured]),
            (_("in truth"), "truth", [true[name] for name in pictured]),
        ),
    )
    table = Table(_("Figures of the page"), (_("Figure"), _("printed (claim)"), _("in truth (simulation)")), rows)
    return Section(_("On the page"), [election.bulletin.text], [bars] if pictured else [], [table])


def _truth(election: Election) -> Section:
    truth, published = election.truth(), election.published()
    happened = [(vocabulary.name(name), _count(truth[name])) for name in (*TRUTH, *TRUTH_LEFT) if name in truth]
    reported = [(vocabulary.name(name), _count(count)) for name, count in published.items()]
    return Section(
        _("In the country"),
        tables=(
            Table(_("What happened (simulation)"), ("", _("people or papers")), happened),
            Table(_("What is reported (claim)"), ("", _("people or papers")), reported),
        ),
    )


def _moves(election: Election) -> Iterator[Section]:
    """Where counts were moved from one column to another, and by what."""
    rows = []
    for entry in election.ledger.entries:
        count = entry.move.count.sum().item()
        if count:
            where = vocabulary.at_tier(entry.tier)
            moved = f"{vocabulary.column(entry.move.source)} → {vocabulary.column(entry.move.target)}"
            rows.append((part_name(entry.part), where, moved, _count(count)))
    if rows:
        head = (_("By what"), _("Where"), _("From and to"), _("Moved"))
        yield Section(_("Where page and country parted"), tables=(Table(_("Every move of counts"), head, rows),))


def _settings(election: Election) -> Iterator[Section]:
    """What is set otherwise than in the level, where it is one of the game's own."""
    if not any(files_of(election.scenario.level)):
        return
    own, settings = load_rules(election.scenario.level).scenario, election.scenario.settings()
    there = {one.path for one in election.scenario.active}
    changed: Mapping[str, object] = {
        path: settings.get(path, path in there) for path in changed_paths(own, election.scenario)
    }
    rows = [(setting_name(path), setting_value(path, value), path) for path, value in changed.items()]
    if rows:
        table = Table(_("Set otherwise than in the level"), (_("Rule"), _("Value"), _("Name for --set")), rows)
        yield Section(_("The rules"), tables=(table,))


def _figure(name: str) -> str:
    return vocabulary.figure_name(name)


def share(written: str | None) -> str:
    """Return a percentage digit for digit."""
    return "–" if written is None else f"{written} %"


def _count(count: float) -> str:
    return grouped(round(count))


def number(text: str) -> str | None:
    """Return printed digits; None where something else is printed."""
    return text if is_printed_percentage(text) else None
