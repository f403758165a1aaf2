"""Writes a report as a page or as PDF, by the ending of the file's name."""

from pathlib import Path

from game.engine.data.problems import BadInput, Problem, shown
from game.report.content import Report
from game.text.cells import write_new

PAGE, PAPER = ".html", ".pdf"
ENDINGS = (PAGE, PAPER)


def written(report: Report, ending: str) -> bytes:
    """Return the bytes of a report."""
    if ending == PAPER:
        from game.report.pdf import pdf  # noqa: PLC0415 -- each of the two loads what it needs

        return pdf(report)
    from game.report.page import html  # noqa: PLC0415

    return html(report).encode("utf-8", "replace")


def check_ending(path: Path, option: str = "--report") -> None:
    """Refuse a file that is neither a page nor a PDF.

    Raises
    ------
    BadInput
        naming the option.
    """
    if path.suffix.lower() not in ENDINGS:
        raise BadInput([Problem(option, "", shown(str(path)), "a file name that ends in .html or .pdf")])


def write_report(report: Report, path: Path, *, replace: bool = False) -> Path:
    """Write a report; return where.

    Raises
    ------
    FileExistsError
        when there is a file and it is not to be replaced.
    OSError
        when it cannot be written.
    """
    return write_new(path, written(report, path.suffix.lower()), replace=replace)
