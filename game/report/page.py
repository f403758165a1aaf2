"""A report as one page for any browser: styles and pictures are in it, and it asks nothing from elsewhere."""

from pathlib import Path
from typing import Any

from game.engine.data.problems import BadInput, Problem
from game.report.content import Report, said
from game.report.pictures import svg
from game.text import shipped
from game.text.breaking import unbroken
from game.text.language import translate as _

TEMPLATE = Path(__file__).parents[2] / "assets" / "report" / "page.html"


def foot() -> str:
    """Return what stands below every report."""
    return _("99.93, a simulation. Printed figures are claims of whoever reports them; all else is the model’s.")


def _finished(value: Any) -> Any:
    """What is written of a value: of plain text no line ends between a number and its sign."""
    return unbroken(value) if type(value) is str else value


def html(report: Report) -> str:
    """Return a report as a page.

    Raises
    ------
    BadInput
        when the template that came with the game cannot be read.
    """
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 -- only reports need it

    try:
        template = shipped.text(TEMPLATE, whole=True)
    except shipped.UnusableError as damage:
        raise BadInput([Problem(str(TEMPLATE), "", None, "", None, damage.fault)]) from None
    surroundings = Environment(autoescape=True, undefined=StrictUndefined, finalize=_finished)
    return surroundings.from_string(template).render(report=report, svg=svg, said=said, foot=foot())
