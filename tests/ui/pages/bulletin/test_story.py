"""The front page says what the bulletin says, and nothing that it does not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.data.bulletin import Figure
from game.engine.publication import figures as members
from game.engine.publication.publish import compose
from game.explain.bulletin.proof import BASES, OF_PAPERS, printed_anew
from game.explain.bulletin.story import SPACE, Piece, label, percent, story
from game.explain.vocabulary import base_name, figure_name
from game.level.load import load
from tests.ui.pages.bulletin.ballots import LEVELS, held

NAMES = tuple(members.MEMBERS)
PRINTING = [level for level in LEVELS if load(level).scenario.settings()["publication.for.shown"]]
"""The levels whose page has a share for; where a whole list is voted for at once it would be none."""


def figure(name: str, count: int = 7, base: int = 90, decimals: int = 2, of: str = "") -> Figure:
    usual = "cast" if name in OF_PAPERS else "registered"
    return printed_anew(Figure(name, count, base, of or usual, decimals, "half_up", ""))


PAGES = st.lists(st.sampled_from(NAMES), unique=True).flatmap(
    lambda names: st.tuples(
        *(
            st.builds(
                figure,
                st.just(name),
                st.integers(0, 500),
                st.integers(500, 900),
                st.integers(0, 6),
                st.sampled_from(BASES) if name in OF_PAPERS else st.just(""),
            )
            for name in NAMES
            if name in names
        )
    )
)


def text(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces).replace(SPACE, " ")


@given(PAGES, st.integers(1, 700), st.data())
def test_the_sentences_are_those_of_the_bulletin(page: tuple[Figure, ...], seats: int, data: st.DataObject) -> None:
    deputies = data.draw(st.integers(0, seats))
    told = story(page, deputies, seats)
    said = " ".join(text(part) for part in told.paragraphs)
    assert said == compose(page, deputies, seats).replace("\n", " ")


@given(PAGES)
def test_one_constituency_has_one_candidate_and_one_deputy(page: tuple[Figure, ...]) -> None:
    told = story(page, 1, 1)
    said = " ".join([told.deck, *(text(part) for part in told.paragraphs)])
    assert "every constituency" not in said
    assert "candidates" not in said
    assert "Deputies" not in said
    assert "The candidate is elected" in said


@given(PAGES)
def test_every_figure_can_be_opened_in_its_sentence(page: tuple[Figure, ...]) -> None:
    told = story(page, 1, 1)
    opened = [piece for part in told.paragraphs for piece in part if piece.figure]
    assert [piece.figure for piece in opened] == [figure.name for figure in page]
    assert [piece.text for piece in opened] == [percent(figure) for figure in page]


@pytest.mark.parametrize("level", PRINTING)
def test_the_headline_is_the_printed_share_for(level: str) -> None:
    bulletin = held(level).bulletin
    told = story(bulletin.figures, 1, 1)
    assert text(told.headline) == f"{bulletin.figure('for').printed} % vote for"
    assert told.keys == bulletin.figures[:3]


def test_a_page_without_a_share_for_has_another_headline() -> None:
    assert text(story([figure("turnout"), figure("against")], 1, 1).headline) == "7.78 % take part"
    assert text(story([figure("against")], 1, 1).headline) == "7.78 % vote against"
    assert text(story([figure("invalid")], 1, 1).headline) == "The count is complete"
    assert text(story([], 1, 1).headline) == "The count is complete"


@pytest.mark.parametrize(
    ("turnout", "begins"),
    [
        (899, "Nearly every elector"),
        (891, "Nearly every elector"),
        (890, "More than nine electors in ten"),
        (700, "More than three electors in four"),
        (500, "More than half"),
        (20, "Fewer than half"),
    ],
)
def test_the_deck_follows_the_printed_turnout(turnout: int, begins: str) -> None:
    assert story([figure("turnout", turnout, 900)], 1, 1).deck.startswith(begins)


def test_nothing_to_take_a_percentage_of_is_printed_as_a_dash() -> None:
    empty = printed_anew(replace(figure("turnout"), denominator=0))
    assert percent(empty) == "–"
    assert story([empty], 12, 12).deck == "The count is complete in every constituency"


def test_every_base_of_every_paper_figure_has_words_of_its_own() -> None:
    labels = {label(replace(figure(name), base=base)) for name in OF_PAPERS for base in BASES}
    assert len(labels) == len(OF_PAPERS) * len(BASES)
    sentences = {
        text(story([replace(figure(name), base=base)], 1, 1).paragraphs[index])
        for name, index in (("for", 0), ("against", 0), ("invalid", 1))
        for base in BASES
    }
    assert len(sentences) == len(OF_PAPERS) * len(BASES)
    assert len({base_name(base) for base in BASES}) == len(BASES)
    assert len({figure_name(name) for name in NAMES}) == len(NAMES)
