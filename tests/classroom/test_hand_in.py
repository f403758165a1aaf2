"""What is handed in comes back as it was, or is named as what became of it."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from game.classroom.hand_in import HandIn, Unusable, made, read, written
from game.engine.data.problems import BadInput
from tests.classroom.handed import pupil, run

TEXT = some.text(max_size=60)
NAMED = some.text(min_size=1, max_size=60)
VALUES = some.booleans() | some.integers(-(2**53), 2**53) | some.floats(allow_nan=False, allow_infinity=False) | TEXT
FIGURES = some.dictionaries(some.text(max_size=20), some.text(max_size=20), max_size=6)
WHOLE = written(pupil(1)).encode()


def kind(data: bytes) -> str:
    with pytest.raises(Unusable) as found:
        read(data)
    assert "\n" not in str(found.value)
    return found.value.kind


@settings(deadline=None)
@given(
    alias=NAMED,
    consent=NAMED,
    note=some.text(max_size=2_000),
    seed=some.integers(0, 2**32 - 1),
    changed=some.dictionaries(some.text(max_size=60), VALUES, max_size=8),
    printed=FIGURES,
)
def test_a_hand_in_comes_back(
    alias: str, consent: str, note: str, seed: int, changed: dict[str, object], printed: dict[str, str]
) -> None:
    one = pupil(1, run(7, note=note, seed=seed, settings=changed, printed=printed), alias=alias, consent=consent)
    assert read(written(one).encode("utf-8", "surrogatepass")) == one


def test_a_file_cut_short_anywhere_is_damaged() -> None:
    kinds = {kind(WHOLE[:length]) for length in range(len(WHOLE) - 2)}
    assert kinds == {"damaged", "foreign"}
    assert kind(WHOLE[:200]) == "damaged"
    assert kind(b"") == "foreign"


def test_any_letter_that_is_changed_is_noticed() -> None:
    for at in range(0, len(WHOLE) - 1, 3):
        if not WHOLE[at : at + 1].isspace():
            changed = bytes([WHOLE[at] ^ 1])
            assert kind(WHOLE[:at] + changed + WHOLE[at + 1 :]) in {"damaged", "edited", "foreign", "later"}


def test_laying_it_out_anew_is_no_edit() -> None:
    assert read(json.dumps(json.loads(WHOLE)).encode()) == pupil(1)
    assert read(b"\xef\xbb\xbf" + WHOLE.replace(b"\n", b"\r\n")) == pupil(1)


def test_files_of_others_and_of_later_versions_say_so() -> None:
    assert kind(b'{"format": "something else"}') == "foreign"
    assert kind(b"[1, 2]") == "foreign"
    assert kind(b"[" * 100_000) == "foreign"
    assert kind(WHOLE.replace(b'"version": 1', b'"version": 2', 1)) == "later"


@pytest.mark.parametrize(("key", "value"), [("alias", ""), ("consent", ""), ("alias", "x" * 61), ("runs", [{}])])
def test_what_is_missing_is_said_when_it_is_made(key: str, value: object) -> None:
    content = pupil(1).model_dump()
    content[key] = value
    with pytest.raises(BadInput, match=f"hand-in: {key}"):
        made(content)


def test_extra_words_about_a_guess_are_kept() -> None:
    guess = {"figure": "for", "text": "40", "low": "30", "high": "50", "sure": 0.9, "later": "on"}
    one: HandIn = pupil(1, run(1, guesses=[guess]))
    assert read(written(one).encode()) == one
    assert read(written(one).encode()).runs[0].guesses[0].model_dump(exclude_none=True)["later"] == "on"
