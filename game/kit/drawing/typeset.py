"""Text: which font sets which word, how wide it is, where it breaks, and its picture, each worked out once."""

import re
from collections import OrderedDict
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import pygame

from game.kit.drawing.drawable import REPLACEMENTS, drawable
from game.kit.drawing.theme import Colour, Face, Type, Weight
from game.kit.files import opened, whole_font
from game.text.breaking import words
from game.text.damage import missed
from game.text.shipped import UnusableError

FONT_FOLDER = Path(__file__).parents[3] / "assets" / "fonts"
KEPT_PIXELS = 6_000_000
UNBROKEN = 18
"""Letters of which a word is hardly ever longer; so much room is kept for it, and no more."""

KEPT_WIDTHS = 20_000
UNASSIGNED = "\uffff"
WIDEST = 2_000  # a single word is never measured beyond this many characters

_PATH_PARTS = re.compile(r"[^/\\]*[/\\]+|[^/\\]+")

_WORDS: dict[Weight, str] = {
    "regular": "AtkinsonHyperlegible-Regular.ttf",
    "medium": "AtkinsonHyperlegible-Regular.ttf",
    "semibold": "AtkinsonHyperlegible-Bold.ttf",
    "bold": "AtkinsonHyperlegible-Bold.ttf",
    "italic": "AtkinsonHyperlegible-Italic.ttf",
}
_PRINT: dict[Weight, str] = {
    "regular": "IBMPlexSerif-Regular.ttf",
    "medium": "IBMPlexSerif-Medium.ttf",
    "semibold": "IBMPlexSerif-SemiBold.ttf",
    "bold": "IBMPlexSerif-Bold.ttf",
    "italic": "IBMPlexSerif-Italic.ttf",
}
_KOREAN: dict[Weight, str] = {
    "regular": "NotoSansKR-Regular.ttf",
    "medium": "NotoSansKR-Regular.ttf",
    "semibold": "NotoSansKR-Bold.ttf",
    "bold": "NotoSansKR-Bold.ttf",
    "italic": "NotoSansKR-Regular.ttf",
}

FONTS = tuple(sorted({*_WORDS.values(), *_PRINT.values(), *_KOREAN.values()}))
"""Every font that is used."""


@cache
def _font(path: Path | None, pixels: int) -> pygame.font.Font:
    if not pygame.font.get_init():
        pygame.font.init()
    return pygame.font.Font(path and opened(path), pixels)


def forget_fonts() -> None:
    """Let go of every open font: those that are open when pygame ends are of no use afterwards."""
    _font.cache_clear()
    _has.cache_clear()
    _usable.cache_clear()


@cache
def _usable(path: Path | None) -> bool:
    """Whether a font is there and whole; of the others the game says so and does without."""
    try:
        return path is None or bool(whole_font(path))
    except UnusableError as damage:
        missed(damage.path, damage.fault)
        return False


@cache
def _files(face: Face, weight: Weight, language: str) -> tuple[Path | None, ...]:
    """The fonts to try in turn; None is pygame's own font, for a checkout without its fonts."""
    own, other = (_WORDS, _PRINT) if face == "words" else (_PRINT, _WORDS)
    names = (own[weight], _KOREAN[weight], other[weight])
    if language == "ko" and face == "words":
        names = (_KOREAN[weight], own[weight], other[weight])
    return (*(FONT_FOLDER / name for name in names), None)


def _covers(font: pygame.font.Font, text: str) -> bool:
    return all(character.isascii() or _has(font, character) for character in text)


@lru_cache(maxsize=4096)
def _has(font: pygame.font.Font, character: str) -> bool:
    """Whether a font has a character; pygame does not tell, but what it has not looks like what no font has."""
    return _drawn(font, character) != _drawn(font, UNASSIGNED)


def lacking(text: str) -> str:
    """Return the characters of a text that are shown as a mark, each once; those without a width need no font."""
    paths = (*(FONT_FOLDER / names["regular"] for names in (_WORDS, _PRINT, _KOREAN)), None)
    fonts = [_font(path, 16) for path in filter(_usable, paths)]
    wanted = sorted(set(text) - {"\n", "\t"})
    shown = {one: drawable(one) for one in wanted}
    return "".join(
        one for one, said in shown.items() if said and (said != one or not any(_covers(font, one) for font in fonts))
    )


def _drawn(font: pygame.font.Font, character: str) -> tuple[tuple[int, int], bytes]:
    try:
        surface = font.render(character, False, (255, 255, 255), (0, 0, 0))
    except pygame.error:  # without a width: nothing to see
        return (0, 0), b""
    return surface.get_size(), pygame.image.tobytes(surface, "RGB")


def _pieces(fonts: list[pygame.font.Font], text: str) -> list[tuple[pygame.font.Font, str]]:
    """Runs of characters with the first font that has them; a mark where none has."""
    runs: list[tuple[pygame.font.Font, str]] = []
    for character in text:
        font = next((one for one in fonts if _covers(one, character)), None)
        if font is None:
            font, character = _mark(fonts)  # noqa: PLW2901
        if runs and runs[-1][0] is font:
            runs[-1] = (font, runs[-1][1] + character)
        else:
            runs.append((font, character))
    return runs


def _rendered(font: pygame.font.Font, text: str, colour: Colour) -> pygame.Surface:
    """A run of text as a picture; marks without a width, alone, are one too."""
    if font.size(text)[0] == 0:
        return pygame.Surface((0, font.get_height()), pygame.SRCALPHA)
    return font.render(text, True, colour)


def _mark(fonts: list[pygame.font.Font]) -> tuple[pygame.font.Font, str]:
    """What stands for a character that no font has, and a font that has it."""
    return next((font, mark) for mark in REPLACEMENTS for font in fonts if _covers(font, mark))


def _words(text: str) -> list[tuple[str, str]]:
    """What a line may be broken into, each with the space before it; a path may be broken after its slashes."""
    pieces: list[tuple[str, str]] = []
    for index, word in enumerate(words(text)):
        parts = _PATH_PARTS.findall(word) if "/" in word or "\\" in word else [word]
        pieces += [(" " if index and not place else "", part) for place, part in enumerate(parts)]
    return pieces


class Typesetter:
    """Sets text at one scale and in one language, and keeps what it has set."""

    def __init__(self, scale: float, language: str) -> None:
        self.scale = scale
        self.language = language
        self._fonts: dict[Type, pygame.font.Font] = {}
        self._measured: dict[Type, tuple[int, int, int]] = {}
        self._widths: dict[tuple[str, Type], int] = {}
        self._lines: OrderedDict[tuple[str, Type, Colour], pygame.Surface] = OrderedDict()
        self._wrapped: dict[tuple[str, Type, int], tuple[str, ...]] = {}
        self._kept = 0

    def line_height(self, kind: Type) -> int:
        """Height of one line, in pixels."""
        return self._metrics(kind)[0]

    def baseline(self, kind: Type) -> int:
        """Distance from the top of a line to the foot of its letters."""
        return self._metrics(kind)[1]

    def width(self, text: str, kind: Type) -> int:
        """Width of a text set in one line."""
        key = (text, kind)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) > KEPT_WIDTHS:
                self._widths.clear()
            width = self._widths[key] = sum(font.size(part)[0] for font, part in self._runs(text, kind))
        return width

    def longest_word(self, text: str, kind: Type) -> int:
        """Width below which a text can no longer be broken at its spaces; a word of many letters is broken inside."""
        longest = max((self.width(word, kind) for line in text.split("\n") for _, word in _words(line)), default=0)
        return longest if len(text) <= UNBROKEN else min(longest, self.width(UNBROKEN * "n", kind))

    def wrap(self, text: str, kind: Type, width: int) -> tuple[str, ...]:
        """The lines of a text broken at its spaces, and inside a word only where the word alone is too wide."""
        key = (text, kind, width)
        lines = self._wrapped.get(key)
        if lines is None:
            if len(self._wrapped) > KEPT_WIDTHS:
                self._wrapped.clear()
            broken = [line for part in text.split("\n") for line in self._break(part, kind, width)]
            lines = self._wrapped[key] = tuple(broken)
        return lines

    def picture(self, text: str, kind: Type, colour: Colour) -> pygame.Surface:
        """A line of text as a surface; do not draw on it."""
        key = (text, kind, colour)
        found = self._lines.get(key)
        if found is not None:
            self._lines.move_to_end(key)
            return found
        surface = self._set(self._runs(text, kind), colour)
        self._lines[key] = surface
        self._kept += surface.get_width() * surface.get_height()
        while self._kept > KEPT_PIXELS and len(self._lines) > 1:
            _, oldest = self._lines.popitem(last=False)
            self._kept -= oldest.get_width() * oldest.get_height()
        return surface

    def drop(self, text: str, kind: Type) -> int:
        """How far below the top of its line the picture of a text begins, so that baselines of all fonts agree."""
        _, baseline, ascent = self._metrics(kind)
        return baseline - (ascent if text.isascii() else self._ascent(self._runs(text, kind)))

    def _metrics(self, kind: Type) -> tuple[int, int, int]:
        """Height and baseline of a line, and the ascent of the first font."""
        found = self._measured.get(kind)
        if found is None:
            font = self._first(kind)
            line = round(kind.line * self.scale)
            baseline = (line - font.get_height()) // 2 + font.get_ascent()
            found = self._measured[kind] = (line, baseline, font.get_ascent())
        return found

    def _runs(self, text: str, kind: Type) -> list[tuple[pygame.font.Font, str]]:
        """The text in pieces, each with the font that sets it: one for all of it where there is one that has it all."""
        text = drawable(text)
        font = self._first(kind)
        if text.isascii() or _covers(font, text):
            return [(font, text)]
        pixels = self._pixels(kind)
        fonts = [_font(path, pixels) for path in self._usable_files(kind)]
        whole = next((other for other in fonts if _covers(other, text)), None)
        return [(whole, text)] if whole is not None else _pieces(fonts, text)

    @staticmethod
    def _ascent(runs: list[tuple[pygame.font.Font, str]]) -> int:
        return max(font.get_ascent() for font, _ in runs)

    def _set(self, runs: list[tuple[pygame.font.Font, str]], colour: Colour) -> pygame.Surface:
        """The runs side by side, on one baseline."""
        pictures = [(font.get_ascent(), _rendered(font, part, colour)) for font, part in runs]
        if len(pictures) == 1:
            return pictures[0][1]
        ascent = self._ascent(runs)
        high = max(ascent - above + picture.get_height() for above, picture in pictures)
        line = pygame.Surface((sum(picture.get_width() for _, picture in pictures), high), pygame.SRCALPHA)
        left = 0
        for above, picture in pictures:
            line.blit(picture, (left, ascent - above))
            left += picture.get_width()
        return line

    def _first(self, kind: Type) -> pygame.font.Font:
        font = self._fonts.get(kind)
        if font is None:
            font = self._fonts[kind] = _font(next(self._usable_files(kind)), self._pixels(kind))
        return font

    def _usable_files(self, kind: Type) -> Iterator[Path | None]:
        return filter(_usable, _files(kind.face, kind.weight, self.language))

    def _pixels(self, kind: Type) -> int:
        return max(6, round(kind.size * self.scale))

    def _break(self, text: str, kind: Type, width: int) -> list[str]:
        lines = [""]
        for space, word in _words(text):
            longer = lines[-1] + space + word if lines[-1] else word
            if self.width(longer, kind) <= width:
                lines[-1] = longer
                continue
            pieces = self._split(word, kind, width)
            if lines[-1]:
                lines.extend(pieces)
            else:
                lines[-1:] = pieces
        return lines

    def _split(self, word: str, kind: Type, width: int) -> list[str]:
        if self.width(word, kind) <= width:
            return [word]
        pieces = [""]
        for letter in word[:WIDEST]:
            if pieces[-1] and self.width(pieces[-1] + letter, kind) > width:
                pieces.append("")
            pieces[-1] += letter
        return pieces
