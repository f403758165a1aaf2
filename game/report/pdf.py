"""A report as PDF, in the game's own fonts."""

import io
from typing import TYPE_CHECKING, Any, TypeAlias

from game.report.content import Ask, Code, Lines, Picture, Report, Section, Table, said
from game.report.page import foot
from game.report.pictures import FONTS, png
from game.text.breaking import unbroken

if TYPE_CHECKING:
    from fpdf import FPDF

WORDS, FIGURES, OTHERS = "words", "figures", "others"
FACES = (
    (WORDS, "", "AtkinsonHyperlegible-Regular.ttf"),
    (WORDS, "B", "AtkinsonHyperlegible-Bold.ttf"),
    (FIGURES, "", "IBMPlexSerif-Regular.ttf"),
    (FIGURES, "B", "IBMPlexSerif-Bold.ttf"),
    (OTHERS, "", "NotoSansKR-Regular.ttf"),
    (OTHERS, "B", "NotoSansKR-Bold.ttf"),
)
Kind: TypeAlias = tuple[str, str, float, float]
"""Family, style, size in points, height of a line in millimetres."""

TITLE: Kind = (FIGURES, "B", 22, 10)
HEADING: Kind = (WORDS, "B", 13, 7)
ABOUT: Kind = (WORDS, "", 11, 5.5)
BODY: Kind = (WORDS, "", 10.5, 5.2)
CODE: Kind = (FIGURES, "B", 22, 12)
SMALL: Kind = (WORDS, "", 8.5, 4.4)
INK, QUIET, LINE, TEAL = (31, 35, 40), (95, 100, 108), (217, 211, 197), (11, 110, 105)
WHITE = (255, 255, 255)
MARGIN, WIDE = 18, 174
"""Millimetres at the sides of A4, and between them."""

QR, RULED = 52, 9
"""Millimetres of a QR code, and between lines to write on."""

KEPT, PICTURED = 15, 96
"""Millimetres without which a heading, and one with a picture below it, goes to the next page."""

NARROWEST = 12.0
"""Letters of a column of words, at least."""

FOOT = 6
"""Millimetres between a report and what stands below it."""

INDENT, DOT, LEAST = 6, 1.3, 7
"""Millimetres by which a list is set in, of a circle to tick, and of a line with the room below it."""


def pdf(report: Report) -> bytes:
    """Return a report as PDF."""
    sheet = _sheet(report)
    _head(sheet, report)
    for section in report.sections:
        _section(sheet, section)
    _foot(sheet)
    return bytes(sheet.output())


def _sheet(report: Report) -> "FPDF":
    from fpdf import FPDF  # noqa: PLC0415 -- only reports need it

    sheet = FPDF(format="A4")
    sheet.set_margins(MARGIN, MARGIN)
    sheet.set_auto_page_break(auto=True, margin=MARGIN)
    dress(sheet, report.title, report.language)
    sheet.add_page()
    return sheet


def dress(sheet: "FPDF", title: str, language: str) -> None:
    """Give a document its title, its language and the game's own fonts."""
    sheet.set_title(title)
    sheet.set_lang(language)
    for family, style, name in FACES:
        sheet.add_font(family, style, str(FONTS / name))
    sheet.set_fallback_fonts([OTHERS, FIGURES], exact_match=False)


def _head(sheet: "FPDF", report: Report) -> None:
    _words(sheet, report.title, TITLE)
    if report.about:
        _words(sheet, report.about, ABOUT)
    for name, value in report.facts:
        if value:
            _words(sheet, f"{name}: {value}", SMALL, QUIET)
    sheet.ln(2)
    sheet.set_draw_color(*INK)
    sheet.line(MARGIN, sheet.get_y(), MARGIN + WIDE, sheet.get_y())
    sheet.ln(2)


def _foot(sheet: "FPDF") -> None:
    """Write what stands below every report; where the page is full, in its margin: it has no page of its own."""
    if sheet.will_page_break(FOOT + SMALL[3]):
        sheet.set_auto_page_break(auto=False)
        sheet.set_y(4 - MARGIN)
    else:
        sheet.ln(FOOT)
    _words(sheet, foot(), SMALL, QUIET)


def _section(sheet: "FPDF", section: Section) -> None:
    if section.apart or sheet.will_page_break(_least(section)):
        sheet.add_page()
    sheet.ln(3)
    _words(sheet, section.heading, HEADING)
    for sentence in section.sentences:
        _words(sheet, sentence, BODY)
        sheet.ln(1)
    for point in section.points:
        _marked(sheet, "•", point)
    for number, ask in enumerate(section.asks, 1):
        _ask(sheet, number, ask)
    for picture in section.pictures:
        _picture(sheet, picture)
    for table in section.tables:
        _table(sheet, table)
    for sentence in section.after:
        _words(sheet, sentence, BODY)
        sheet.ln(1)
    if section.room:
        _ruled(sheet, section.room.count)


def _least(section: Section) -> float:
    """Return the millimetres without which a heading goes to the next page with what stands below it."""
    if section.pictures and not section.sentences:
        return PICTURED
    return KEPT + (_asked(section.asks[0]) if section.asks and not section.sentences else 0.0)


def _asked(ask: Ask) -> float:
    return LEAST + RULED * ask.lines + LEAST * len(ask.choices)


def _picture(sheet: "FPDF", picture: Picture) -> None:
    if isinstance(picture, Lines):
        _ruled(sheet, picture.count)
    elif isinstance(picture, Code):
        _words(sheet, picture.title, CODE)
        sheet.image(io.BytesIO(png(picture)), w=QR, alt_text=picture.title)
    else:
        sheet.image(io.BytesIO(png(picture)), w=WIDE, alt_text=said(picture), title=picture.title)
        _words(sheet, picture.title, SMALL, QUIET)


def _ask(sheet: "FPDF", number: int, ask: Ask) -> None:
    """Write a question; what belongs to it stands on one page with it where there is room."""
    if sheet.will_page_break(_asked(ask)):
        sheet.add_page()
    _marked(sheet, f"{number}.", ask.text)
    for at, choice in enumerate(ask.choices):
        top = sheet.get_y()
        sheet.set_draw_color(*INK)
        sheet.set_fill_color(*INK if at == ask.right else WHITE)
        sheet.circle(MARGIN + INDENT + DOT, top + BODY[3] / 2, DOT, style="DF")
        sheet.set_fill_color(*WHITE)
        _marked(sheet, "", choice, deeper=INDENT, bold=at == ask.right)
    if ask.answer:
        top = sheet.get_y()
        _marked(sheet, "", ask.answer)
        if sheet.get_y() > top:
            sheet.set_draw_color(*TEAL)
            sheet.line(MARGIN + INDENT - 2, top, MARGIN + INDENT - 2, sheet.get_y() - 1)
    if ask.lines:
        _ruled(sheet, ask.lines)
    sheet.ln(1)


def _marked(sheet: "FPDF", mark: str, text: str, *, deeper: float = 0.0, bold: bool = False) -> None:
    """Write a paragraph that is set in, with a mark before it."""
    family, style, size, line = BODY
    sheet.set_font(family, "B" if bold else style, size)
    sheet.set_text_color(*INK)
    sheet.set_x(MARGIN)
    if mark:
        sheet.cell(INDENT, line, mark)
    sheet.set_x(MARGIN + INDENT + deeper)
    sheet.multi_cell(WIDE - INDENT - deeper, line, unbroken(text), new_x="LMARGIN", new_y="NEXT", align="L")
    sheet.ln(0.8)


def _ruled(sheet: "FPDF", count: int) -> None:
    """Draw lines to write on."""
    sheet.set_draw_color(*LINE)
    for _line in range(count):
        sheet.ln(RULED)
        sheet.line(MARGIN, sheet.get_y(), MARGIN + WIDE, sheet.get_y())
    sheet.ln(2)


def _table(sheet: "FPDF", table: Table) -> None:
    _words(sheet, table.caption, SMALL, QUIET)
    sheet.set_font(WORDS, size=9)
    sheet.set_text_color(*INK)
    sheet.set_draw_color(*LINE)
    columns = len(table.head)
    widths = _widths(table) if table.words else (3.0, *(1.0,) * (columns - 1))
    aligned: Any = ("LEFT",) * columns if table.words else ("LEFT", *("RIGHT",) * (columns - 1))
    with sheet.table(
        col_widths=widths,
        text_align=aligned,
        line_height=5,
        borders_layout="HORIZONTAL_LINES",
        first_row_as_headings=True,
    ) as grid:
        for row in (table.head, *table.rows):
            grid.row(list(row))
    sheet.ln(2)


def _widths(table: Table) -> tuple[float, ...]:
    """Return how wide columns of words are beside each other: by the root of what stands in them."""
    columns = zip(table.head, *table.rows, strict=True)
    return tuple(max(NARROWEST, sum(map(len, column)) / len(column)) ** 0.5 for column in columns)


def _words(sheet: "FPDF", text: str, kind: Kind, tone: tuple[int, int, int] = INK) -> None:
    family, style, size, line = kind
    sheet.set_font(family, style, size)
    sheet.set_text_color(*tone)
    sheet.multi_cell(WIDE, line, unbroken(text), new_x="LMARGIN", new_y="NEXT", align="L")
