"""The words a reader may not know, and where they stand in a text. Source · ``assets/glossary/words.toml``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.text.damage import missed
from game.text.language import translate as _
from game.text.shipped import UnusableError, text

WORDS = Path(__file__).parents[2] / "assets" / "glossary" / "words.toml"


@dataclass(frozen=True, slots=True)
class Entry:
    """One word: what it means in a sentence, a little more, and the words beside it.

    forms : other ways in which it stands in texts, such as its plural
    """

    word: str
    forms: tuple[str, ...]
    plain: str
    more: str
    see: tuple[str, ...]

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way in which it stands in texts."""
        return (self.word, *self.forms)

    def spoken(self) -> str:
        """The whole entry as one line."""
        return " ".join(_(said) for said in (self.plain, self.more) if said)


@dataclass(frozen=True, slots=True)
class Found:
    """A word of the glossary in a text: from ``start`` up to, and without, ``end``."""

    start: int
    end: int
    entry: Entry


@cache
def glossary() -> tuple[Entry, ...]:
    """Return every entry, in alphabetical order; none where the file is damaged, and `game.text.damage` is told."""
    try:
        return tuple(sorted(_read(text(WORDS)), key=lambda entry: entry.word.casefold()))
    except UnusableError as damage:
        missed(WORDS, damage.fault)
    except (ValueError, KeyError, TypeError, AttributeError):
        missed(WORDS, _("it is not a glossary"))
    return ()


def _read(written: str) -> Iterator[Entry]:
    import tomllib  # noqa: PLC0415 -- the first page of the window does without the glossary

    for one in tomllib.loads(written)["words"]:
        forms, see = one.get("forms", ()), one.get("see", ())
        yield Entry(one["word"], tuple(forms), one["plain"], one.get("more", ""), tuple(see))


def look_up(word: str) -> Entry | None:
    """Return the entry of a word in any of its forms, or None."""
    return _by_spelling().get(" ".join(word.split()).casefold())


def find(said: str) -> tuple[Entry, ...]:
    """Return the entries that all words of a search stand in: those of whose word it is a part, then the others.

    Each of the two is in alphabetical order; a search without a word finds every entry.
    """
    wanted = said.casefold().split()
    named = [one for one in glossary() if any(" ".join(wanted) in spelling.casefold() for spelling in one.spellings)]
    told = [one for one in glossary() if one not in named and all(word in _whole(one) for word in wanted)]
    return (*named, *told)


def _whole(entry: Entry) -> str:
    return " ".join((*entry.spellings, entry.spoken())).casefold()


def words_in(said: str) -> Iterator[Found]:
    """Yield the words of the glossary that stand in a text, each entry where it stands first; the longest form wins."""
    told: set[str] = set()
    for match in _pattern().finditer(said):
        entry = _by_spelling()[match[0].casefold()]
        if entry.word not in told:
            told.add(entry.word)
            yield Found(match.start(), match.end(), entry)


@cache
def _by_spelling() -> dict[str, Entry]:
    return {spelling.casefold(): entry for entry in glossary() for spelling in entry.spellings}


@cache
def _pattern() -> re.Pattern[str]:
    # nothing to look for: a pattern that is nowhere
    if not glossary():
        return re.compile(r"(?!)")
    longest_first = sorted(_by_spelling(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)
