"""A deck of slides: where things stand on one, and how words, bars and hexagons are drawn on it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from game.report.pdf import FIGURES, WORDS, dress
from game.text.breaking import unbroken

if TYPE_CHECKING:
    from game.report.content import Tone

Colour = tuple[int, int, int]
Box = tuple[float, float, float]
"""Left, top and width, in millimetres."""

PAGE = (190.5, 338.67)
"""Millimetres of a page: 16:9."""

LEFT, TOP, WIDE, BOTTOM = 20.0, 48.0, 298.67, 172.0


class Letters(NamedTuple):
    """How letters are set: so many points high, as figures are or as words, heavy or not."""

    size: float
    serif: bool = False
    bold: bool = False


TITLE, BODY, FOOT = Letters(42.0, serif=True, bold=True), Letters(34.0), Letters(14.0)
"""A title, what is read from the last row, and what the teacher alone has to read."""

LINE = 0.42
"""Millimetres between lines, for each point of size."""

TONES: dict["Tone", Colour] = {
    "ink": (0, 0, 0),
    "truth": (0, 82, 78),
    "report": (142, 29, 8),
    "gold": (110, 78, 0),
    "none": (54, 59, 66),
}
PAPER, TINT, RED = (247, 245, 239), (255, 211, 198), (174, 42, 16)
HATCH = 2.4
"""Millimetres between the lines of what is reported."""


class Deck:
    """Slides one after the other; ``top`` is where the next thing goes on the one that was begun last."""

    def __init__(self, title: str) -> None:
        from fpdf import FPDF  # noqa: PLC0415 -- only slides need it

        self.sheet: FPDF = FPDF(orientation="landscape", format=PAGE)
        self.sheet.set_auto_page_break(auto=False)
        dress(self.sheet, title, "en")
        self.top = TOP

    def begin(self, title: str, foot: str = "") -> None:
        """Begin a slide."""
        sheet = self.sheet
        sheet.add_page()
        sheet.set_fill_color(*PAPER)
        sheet.rect(0, 0, PAGE[1], PAGE[0], style="F")
        self.top = self.write(title, (LEFT, 16, WIDE), TITLE) + 3
        sheet.set_draw_color(*TONES["ink"])
        for width, down in ((1.0, 0.0), (0.4, 1.6)):
            sheet.set_line_width(width)
            sheet.line(LEFT, self.top + down, LEFT + WIDE, self.top + down)
        self.top += 9
        self.write(f"99.93 · {foot}" if foot else "99.93", (LEFT, PAGE[0] - 13, WIDE - 20), FOOT, tone="none")
        self.write(str(sheet.page_no()), (LEFT + WIDE - 14, PAGE[0] - 13, 14), FOOT, tone="none")

    def write(self, text: str, box: Box, letters: Letters, tone: "Tone" = "ink") -> float:
        """Write a text into a box; return where it ends below."""
        left, top, wide = box
        self.sheet.set_font(FIGURES if letters.serif else WORDS, "B" if letters.bold else "", letters.size)
        self.sheet.set_text_color(*TONES[tone])
        self.sheet.set_xy(left, top)
        self.sheet.multi_cell(wide, letters.size * LINE, unbroken(text), new_x="LEFT", new_y="NEXT", align="L")
        return float(self.sheet.get_y())

    def largest(self, texts: Sequence[str], wide: float, most: float) -> float:
        """Return the size at which each of these figures stands on one line."""
        self.sheet.set_font(FIGURES, "B", most)
        return most * min(1.0, *(wide / (self.sheet.get_string_width(text) + 4.0) for text in texts))

    def paragraph(self, text: str) -> None:
        """Write a paragraph below what is there."""
        self.top = self.write(text, (LEFT, self.top, WIDE), BODY) + 5

    def listed(self, points: Sequence[tuple[str, str]]) -> None:
        """Write points below each other, each behind its mark."""
        for mark, text in points:
            self.write(mark, (LEFT, self.top, 14), BODY._replace(bold=True))
            self.top = self.write(text, (LEFT + 14, self.top, WIDE - 14), BODY) + 5

    def bar(self, box: tuple[float, float, float, float], tone: "Tone") -> None:
        """Draw a bar: solid for what is so, hatched for what is reported."""
        left, top, wide, high = box
        sheet = self.sheet
        sheet.set_line_width(0.5)
        sheet.set_fill_color(*(TINT if tone == "report" else TONES[tone]))
        sheet.set_draw_color(*(RED if tone == "report" else TONES[tone]))
        sheet.rect(left, top, wide, high, style="DF")
        if tone == "report":
            with sheet.rect_clip(left, top, wide, high):
                for step in range(int((wide + high) / HATCH) + 1):
                    sheet.line(left + step * HATCH - high, top + high, left + step * HATCH, top)

    def hexagon(self, corners: Sequence[tuple[float, float]], colour: Colour) -> None:
        """Draw a hexagon of a map."""
        self.sheet.set_fill_color(*colour)
        self.sheet.polygon(list(corners), style="F")

    def finished(self) -> bytes:
        """Return the file."""
        return bytes(self.sheet.output())
