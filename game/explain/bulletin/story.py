"""What the front page says: headline, deck, key figures and sentences, put together from the printed figures alone."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from game.engine.data.bulletin import Figure
from game.engine.publication.publish import NOTHING, OPENING, closing, sentence
from game.explain.vocabulary import MAIN_FIGURES
from game.text.language import translate as _

SPACE = "\u00a0"
KEY_FIGURES = 3
"""Figures that stand large on the page, unless there is room for more."""

HEADLINE_ORDER = ("for", "turnout", "against")
_FIGURE = re.compile(r"\{(\w+)\} ?%")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; with a figure's name it is that figure as printed."""

    text: str
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """The page in words, and the figures that stand large on it."""

    headline: tuple[Piece, ...]
    deck: str
    keys: tuple[Figure, ...]
    paragraphs: tuple[tuple[Piece, ...], ...]


def story(figures: Sequence[Figure], deputies: int, seats: int, large: int = KEY_FIGURES) -> Story:
    """Write the page for these figures, the first of them large, and for so many deputies."""
    by_name = {figure.name: figure for figure in figures}
    return Story(
        _headline(by_name),
        _deck(by_name.get("turnout"), seats),
        tuple(figures[:large]),
        _paragraphs(by_name, deputies, seats),
    )


def percent(figure: Figure) -> str:
    """Return a figure as it stands on the page: digits, a space that never breaks, a percent sign."""
    return figure.printed if figure.printed == NOTHING else f"{figure.printed}{SPACE}%"


def label(figure: Figure) -> str:
    """What a figure is a percentage of, in the words below a key figure."""
    plain = {
        "turnout": _("of electors took part"),
        "away": _("of electors were away"),
        "abstained": _("of electors abstained"),
    }
    if figure.name in plain:
        return plain[figure.name]
    papers = {
        "registered": {
            "for": _("of electors for"),
            "against": _("of electors against"),
            "invalid": _("of electors, invalid"),
        },
        "cast": {
            "for": _("of papers for"),
            "against": _("of papers against"),
            "invalid": _("of papers invalid"),
        },
        "valid": {
            "for": _("of valid papers for"),
            "against": _("of valid papers against"),
            "invalid": _("beside the valid ones"),
        },
    }
    return papers[figure.base][figure.name]


def _headline(figures: Mapping[str, Figure]) -> tuple[Piece, ...]:
    lines = {
        "for": _("{for} % vote for"),
        "turnout": _("{turnout} % take part"),
        "against": _("{against} % vote against"),
    }
    name = next((name for name in HEADLINE_ORDER if name in figures), "")
    return _filled(lines[name], figures) if name else (Piece(_("The count is complete")),)


def _deck(turnout: Figure | None, seats: int) -> str:
    if turnout is None or turnout.printed == NOTHING:
        return (
            _("The count is complete in the whole constituency")
            if seats == 1
            else _("The count is complete in every constituency")
        )
    steps = (
        (99, _("Nearly every elector at the polls, the count is complete")),
        (90, _("More than nine electors in ten at the polls")),
        (75, _("More than three electors in four at the polls")),
        (50, _("More than half of the electors at the polls")),
    )
    share = Fraction(turnout.printed)
    return next((words for least, words in steps if share >= least), _("Fewer than half of the electors at the polls"))


def _paragraphs(figures: Mapping[str, Figure], deputies: int, seats: int) -> tuple[tuple[Piece, ...], ...]:
    main = [name for name in MAIN_FIGURES if name in figures]
    rest = [name for name in figures if name not in main]
    elected = _(closing(deputies, seats)).format(deputies=deputies, seats=seats)
    first = [Piece(_(OPENING)), *_sentences(main, figures, seats)]
    last = [*_sentences(rest, figures, seats), Piece(elected)]
    return tuple(_spaced(part) for part in (first, last))


def _sentences(names: Sequence[str], figures: Mapping[str, Figure], seats: int) -> list[Piece]:
    return [piece for name in names for piece in _filled(_(sentence(figures[name], seats)), figures)]


def _filled(text: str, figures: Mapping[str, Figure]) -> tuple[Piece, ...]:
    """Cut a sentence at its figure and put the printed digits there."""
    parts = _FIGURE.split(text)
    pieces = [
        Piece(percent(figures[part]), part) if index % 2 else Piece(part) for index, part in enumerate(parts) if part
    ]
    return tuple(pieces)


def _spaced(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The sentences of a paragraph with a space between them."""
    spaced: list[Piece] = []
    for piece in pieces:
        ended = spaced and not spaced[-1].figure and spaced[-1].text.endswith(".")
        spaced += [Piece(" ")] if ended else []
        spaced.append(piece)
    return tuple(spaced)
