"""The letters of a code: Douglas Crockford's base 32, in groups of four, guarded so that a slip is found and named.

Three guarding letters follow every 28: a Reed-Solomon code over 32 symbols, by which any two wrong letters of a block
are noticed, and a single one is located.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from game.engine.data.problems import BadInput, Problem, shown

if TYPE_CHECKING:
    from reedsolo import RSCodec

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits and letters without I, L, O and U: https://www.crockford.com/base32.html."""

MEANT = {"O": "0", "I": "1", "L": "1"}
"""Letters that are read as the digit they look like."""

GAPS = " -\t\n\u00a0\u2010\u2011\u2012\u2013\u2014"
"""What may stand between letters, however a keyboard or a slide writes it."""

GROUP, BLOCK, GUARDS = 4, 31, 3
LONGEST = 400
"""Letters of the longest code that is read; whatever is longer is something else."""

FILE = "code"
"""What a problem names where other problems name a file."""


def room(symbols: int) -> int:
    """Return how many more symbols fit before the code takes another group."""
    return -(symbols + GUARDS * _blocks(symbols)) % GROUP


def written(symbols: bytes) -> str:
    """Return symbols (each 0 to 31) as a guarded code in groups of four."""
    step = BLOCK - GUARDS
    guarded = b"".join(bytes(_codec().encode(symbols[at : at + step])) for at in range(0, len(symbols), step))
    letters = "".join(ALPHABET[one] for one in guarded)
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def read(text: str) -> bytes:
    """Return the symbols of a code, without its guards.

    Raises
    ------
    BadInput
        naming each letter that no code has or that does not fit the others.
    """
    letters = [one for one in text.upper() if one not in GAPS]
    if len(letters) > LONGEST:
        raise BadInput([Problem(FILE, "", shown(text), f"at most {LONGEST} letters and digits")])
    letters = [MEANT.get(one, one) for one in letters]
    strange = [at for at, one in enumerate(letters) if one not in ALPHABET]
    if strange:
        allowed = "a digit, or a letter from A to Z but U"
        raise BadInput(Problem(FILE, place(at), shown(letters[at]), allowed) for at in strange)
    symbols = bytes(ALPHABET.index(one) for one in letters)
    blocks = [(at, symbols[at : at + BLOCK]) for at in range(0, len(symbols), BLOCK)]
    problems = [problem for at, block in blocks for problem in _slips(at, block)]
    if problems or not symbols:
        raise BadInput(problems or [Problem(FILE, "", shown(text), "", None, "no code")])
    return b"".join(block[:-GUARDS] for _, block in blocks)


def place(at: int) -> str:
    """Return where a letter stands, counted as somebody does who looks at the board."""
    return f"group {at // GROUP + 1}, letter {at % GROUP + 1}"


def _blocks(symbols: int) -> int:
    return -(-symbols // (BLOCK - GUARDS))


def _slips(start: int, block: bytes) -> Iterator[Problem]:
    """Yield what is wrong with a block that begins at a letter: one letter, two in each other's place, or more."""
    from reedsolo import ReedSolomonError  # noqa: PLC0415

    if len(block) <= GUARDS:
        yield Problem(FILE, place(start), None, "", None, "letters are missing at the end")
        return
    try:
        _, whole, wrong = _codec().decode(bytearray(block))
    except ReedSolomonError:
        yield _two_or_more(start, block)
        return
    for at in wrong:
        meant = f"perhaps {ALPHABET[whole[at]]}"
        yield Problem(FILE, place(start + at), ALPHABET[block[at]], "", None, f"does not fit the others; {meant}?")


def _two_or_more(start: int, block: bytes) -> Problem:
    swaps = [at for at in range(len(block) - 1) if _fits(_swapped(block, at))]
    if swaps:
        both = f"{ALPHABET[block[swaps[0]]]} {ALPHABET[block[swaps[0] + 1]]}"
        fault = "two letters stand in each other's place, it seems"
        return Problem(FILE, place(start + swaps[0]), both, "", None, fault)
    last = place(start + len(block) - 1)
    fault = "more than one letter is wrong or missing"
    return Problem(FILE, f"{place(start)} to {last}", None, "", None, fault)


def _swapped(block: bytes, at: int) -> bytes:
    return block[:at] + bytes((block[at + 1], block[at])) + block[at + 2 :]


def _fits(block: bytes) -> bool:
    return all(_codec().check(bytearray(block)))


@cache
def _codec() -> "RSCodec":
    from reedsolo import RSCodec  # noqa: PLC0415 -- only codes need it

    return RSCodec(GUARDS, nsize=BLOCK, fcr=1, prim=0x25, c_exp=5)
