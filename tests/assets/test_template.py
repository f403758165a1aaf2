"""The template of catalogues holds every text that is put into the player's language, once and as it is asked for."""

import gettext
import inspect
import re
import struct
from collections.abc import Iterator
from dataclasses import astuple
from io import BytesIO

import pytest

from assets.locale.make_template import Entry, entries, marked, template
from game.explain import vocabulary
from game.level.texts import level_texts
from game.text import language


@pytest.fixture(scope="module")
def found() -> set[Entry]:
    return set(entries())


def words() -> Iterator[str]:
    for word in vocabulary.WORDS.values():
        yield from filter(None, astuple(word))
    for tier in vocabulary.TIER_WORDS.values():
        yield from astuple(tier)
    for table in (vocabulary.COUNTED, vocabulary.PUBLISHED, vocabulary.MOVED, vocabulary.STAGES):
        yield from table.values()
    yield from (said for both in vocabulary.CHOICES.values() for said in both)


def test_every_word_of_the_vocabulary_is_marked_for_any_tool() -> None:
    assert set(words()) <= {entry.one for entry in marked(inspect.getsource(vocabulary))}


class Asking:
    """A catalogue that notes what it is asked for."""

    def __init__(self) -> None:
        self.asked: set[Entry] = set()

    def gettext(self, message: str) -> str:
        self.asked.add(Entry(message))
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.asked.add(Entry(msgid1, msgid2))
        return msgid1 if n == 1 else msgid2


def test_whatever_the_vocabulary_asks_for_is_in_the_template(
    found: set[Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    asking = Asking()
    monkeypatch.setattr(language, "_catalogue", asking)
    for key, word in vocabulary.WORDS.items():
        vocabulary.name(key)
        if word.many:
            vocabulary.did(key, 2.0)
            vocabulary.one(key)
        if word.column:
            vocabulary.paper(key)
    for tier in vocabulary.TIER_WORDS:
        vocabulary.unit(tier, 2)
        vocabulary.among_units(tier, 2, 3)
        vocabulary.step("reporting", tier)
    for base in vocabulary.MOVED:
        vocabulary.base_name(base)
    assert len(asking.asked) > 60
    counted = {entry.one for entry in found if entry.many}
    assert {one for one in asking.asked if one not in found and (one.many or one.one not in counted)} == set()


def test_texts_of_levels_are_in_it(found: set[Entry]) -> None:
    assert {one.text for one in level_texts()} <= {entry.one for entry in found}


def test_every_text_stands_in_it_once() -> None:
    heads = re.findall(r"^msgid (.*)$", template(), flags=re.MULTILINE)
    assert len(heads) > 3000
    assert len(heads) == len(set(heads))


def test_a_text_that_spans_what_stands_in_quotes_is_kept_whole() -> None:
    assert list(marked('_("a \\"b\\"\\n" "c")')) == [Entry('a "b"\nc')]
    assert list(marked("_(name); translate_counted(one, many, 2); other('x')")) == []


def test_a_text_with_two_forms_is_found_by_who_asks_for_one_of_it_too() -> None:
    """So it need not stand in a catalogue twice, which no catalogue may."""
    known, forms = b"", b"Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
    pair, both = b"adult\0adults", b"Mensch\0Menschen"
    begins = 28 + 4 * 8
    table = [(known, forms), (pair, both)]
    places, body = [], b""
    for texts in zip(*table, strict=True):
        for text in texts:
            places += [len(text), begins + len(body)]
            body += text + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, 2, 28, 28 + 16, 0, 0)
    catalogue = gettext.GNUTranslations(BytesIO(head + struct.pack("<8I", *places) + body))
    assert catalogue.ngettext("adult", "adults", 2) == "Menschen"
    assert catalogue.gettext("adult") == "Mensch"
