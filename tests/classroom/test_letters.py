"""Letters of a code: whatever a hand or an eye gets wrong is noticed, and named by its place."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.classroom import letters
from game.engine.data.problems import BadInput
from tests.campaign import trials

SYMBOLS = st.binary(min_size=1, max_size=100).map(lambda raw: bytes(one % 32 for one in raw))


def refused(text: str) -> str:
    with pytest.raises(BadInput) as caught:
        letters.read(text)
    return str(caught.value)


@given(SYMBOLS)
def test_what_is_written_is_read(symbols: bytes) -> None:
    assert letters.read(letters.written(symbols)) == symbols


@given(SYMBOLS, st.sampled_from(["", " ", "-", "–", "\u00a0"]))
def test_capitals_and_gaps_do_not_matter(symbols: bytes, gap: str) -> None:
    code = letters.written(symbols)
    assert letters.read(code.lower().replace("-", gap)) == symbols


def test_letters_that_look_like_digits_are_read_as_them() -> None:
    code = letters.written(bytes((0, 1, 1, 0, 5)))
    assert letters.read(code.replace("0", "o", 1).replace("1", "l", 1).replace("1", "I")) == bytes((0, 1, 1, 0, 5))


def test_every_single_wrong_letter_is_named_with_the_right_one() -> None:
    chance = random.Random(7)
    for _ in trials(40):
        code = letters.written(bytes(chance.randrange(32) for _ in range(chance.randint(5, 60))))
        plain = code.replace("-", "")
        at = chance.randrange(len(plain))
        for wrong in letters.ALPHABET:
            if wrong != plain[at]:
                said = refused(plain[:at] + wrong + plain[at + 1 :])
                assert said == f"code: {letters.place(at)} = {wrong}: does not fit the others; perhaps {plain[at]}?"


def test_all_substitutions_and_neighbours_swapped_are_caught() -> None:
    chance = random.Random(11)
    for _ in trials(10):
        plain = letters.written(bytes(chance.randrange(32) for _ in range(chance.randint(5, 25)))).replace("-", "")
        wrong = [plain[:at] + one + plain[at + 1 :] for at in range(len(plain)) for one in letters.ALPHABET]
        wrong += [plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :] for at in range(len(plain) - 1)]
        for text in set(wrong) - {plain}:
            assert refused(text)


def test_two_neighbours_swapped_are_said_to_be() -> None:
    plain = letters.written(bytes(range(12))).replace("-", "")
    for at in range(len(plain) - 1):
        if plain[at] != plain[at + 1]:
            said = refused(plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :])
            assert letters.place(at) in said
            assert "in each other's place" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no code"),
        ("   -  ", "no code"),
        ("12", "letters are missing at the end"),
        ("1000-3UWB-MK8K", 'group 2, letter 2 = "U": allowed is a digit, or a letter from A to Z but U'),
        ("1000-3Ж", 'group 2, letter 2 = "Ж"'),
        ("1" * 401, "at most 400 letters and digits"),
        ("1000-3PWB-MK", "more than one letter is wrong or missing"),
    ],
)
def test_other_text_is_refused_in_words(text: str, said: str) -> None:
    assert said in refused(text)


@pytest.mark.parametrize("symbols", range(1, 90))
def test_there_is_room_to_fill_the_last_group(symbols: int) -> None:
    room = letters.room(symbols)
    assert 0 <= room < 2 * letters.GROUP
    if letters.room(symbols + room) == 0:
        assert len(letters.written(bytes(symbols + room)).split("-")[-1]) == letters.GROUP
