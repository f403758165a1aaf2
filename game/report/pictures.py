"""The pictures of a report, drawn by Matplotlib without a window: SVG for the page, PNG for the PDF."""

import io
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.classroom.stacks import stacked
from game.report.content import Bars, Code, Dots, Tone, digits
from game.report.qr import QUIET, qr_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
FONT = "Atkinson Hyperlegible"
COLOURS: dict[Tone, str] = {
    "ink": "#1f2328",
    "truth": "#0b6e69",
    "report": "#c23b22",
    "gold": "#e6c776",
    "none": "none",
}
HATCHED: Tone = "report"
"""What is reported is told from what is true by its hatching, too, in print and to those who see no colour."""

WIDE, ROW, HEAD = 7.0, 0.24, 0.9
FINE = 200
"""Dots per inch of the pictures of a PDF."""

POST = 120
"""Marks that would fill the scale, side by side."""

LINE = 11
"""Points from one line of words to the next."""

STACKS = 40
"""Guesses that have room beside each other."""


def svg(picture: Bars | Dots | Code) -> str:
    """Return a picture as an element of a page."""
    if isinstance(picture, Code):
        drawn: str = qr_of(picture.title).svg_inline(scale=6, border=QUIET)
        return drawn
    text = io.StringIO()
    with _style():
        _figure(picture).savefig(text, format="svg", transparent=True, metadata={"Date": None})
    written = text.getvalue()
    return written[written.index("<svg") :]


def png(picture: Bars | Dots | Code) -> bytes:
    """Return a picture as PNG."""
    data = io.BytesIO()
    if isinstance(picture, Code):
        qr_of(picture.title).save(data, kind="png", scale=8, border=QUIET)
        return data.getvalue()
    with _style():
        _figure(picture).savefig(data, format="png", dpi=FINE, metadata={"Software": None})
    return data.getvalue()


def _style() -> Any:
    import matplotlib as mpl  # noqa: PLC0415 -- only reports need it

    _load_fonts()
    return mpl.rc_context(
        {"svg.fonttype": "none", "svg.hashsalt": "99.93", "font.family": FONT, "font.size": 9, "hatch.linewidth": 0.6}
    )


@cache
def _load_fonts() -> None:
    from matplotlib.font_manager import fontManager  # noqa: PLC0415 -- only reports need it

    for name in ("Regular", "Bold"):
        file = FONTS / f"AtkinsonHyperlegible-{name}.ttf"
        if file.is_file():
            fontManager.addfont(str(file))


def _figure(picture: Bars | Dots) -> "Figure":
    from matplotlib.figure import Figure  # noqa: PLC0415 -- only reports need it

    bars = len(picture.names) * (len(picture.series) + 1) if isinstance(picture, Bars) else 8
    figure = Figure(figsize=(WIDE, HEAD + ROW * bars), layout="constrained")
    axes = figure.subplots()
    if isinstance(picture, Bars):
        _draw_bars(axes, picture)
    else:
        _draw_dots(axes, picture)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.set_xlabel("%")
    return figure


def _draw_bars(axes: "Axes", picture: Bars) -> None:
    each = len(picture.series)
    for number, (label, tone, values) in enumerate(picture.series):
        places = [at * (each + 1) + number for at in range(len(values))]
        lengths = [float(value or 0.0) for value in values]
        axes.barh(places, lengths, 0.86, label=label, **_fill(tone))
        for place, value in zip(places, values, strict=True):
            if value is not None:
                axes.annotate(
                    digits(value), (float(value), place), (3, 0), textcoords="offset points", va="center", fontsize=8
                )
    axes.set_yticks([at * (each + 1) + (each - 1) / 2 for at in range(len(picture.names))], picture.names)
    axes.tick_params(axis="y", length=0)
    axes.invert_yaxis()
    longest = (float(value or 0.0) for _label, _tone, values in picture.series for value in values)
    axes.set_xlim(0, max(1.0, *longest) * 1.08)
    if each > 1:
        axes.legend(frameon=False, loc="lower right", ncols=each, bbox_to_anchor=(1.0, 1.0))


def _draw_dots(axes: "Axes", picture: Dots) -> None:
    values = [*picture.values, *(float(value) for _name, _tone, value in picture.marks)]
    high = max(values, default=100.0) * 1.05 or 1.0
    across = sorted(picture.values)
    levels = stacked(across, high / STACKS)
    if across:
        up = [level + 0.5 for level in levels]
        axes.scatter(across, up, s=70, facecolors="none", edgecolors=COLOURS["ink"])
    top = max(levels, default=0) + 2
    for line, (name, tone, written) in enumerate(picture.marks):
        value, wide = float(written), high / POST
        # two marks in one place stand side by side, none before the other
        aside = (line - (len(picture.marks) - 1) / 2) * wide
        axes.bar([value + aside], [top], wide, **_fill(tone))
        # the fonts of whoever reads it may be wider than ours; a line each, for two marks may stand in one place
        side, above = "right" if value > high / 2 else "left", 2 + LINE * line
        axes.annotate(f"{name} {written} %", (value, top), (0, above), textcoords="offset points", fontsize=9, ha=side)
    axes.set_ylim(0, top + 1 + len(picture.marks))
    axes.set_xlim(0, high)
    axes.set_yticks([])


def _fill(tone: Tone) -> dict[str, Any]:
    colour = COLOURS[tone]
    if tone == HATCHED:
        return {"facecolor": "#f4dcd3", "edgecolor": colour, "hatch": "/////", "linewidth": 0.8}
    return {"facecolor": colour, "edgecolor": COLOURS["ink"], "linewidth": 0.6}
