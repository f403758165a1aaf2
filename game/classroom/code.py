"""A short code that a pupil types from the board, and the ballot that it stands for."""

import hashlib
from functools import cache

from game.classroom import letters, values
from game.classroom.letters import FILE
from game.classroom.numerals import Numerals
from game.classroom.setup import AREAS, TRUTHS, Setup, Terms, between
from game.engine.data.problems import BadInput, Problem, shown
from game.engine.data.scenario import Scenario
from game.level.files import files_of, is_path, level_names
from game.level.load import load_rules
from game.level.rules.paths import all_addresses, all_paths

VERSION = 1
"""Of the way in which codes are written: the first letter of each."""

SYMBOLS = len(letters.ALPHABET)
LEVELS, FINGERPRINTS = SYMBOLS**4, SYMBOLS**2
SEEDS = (1, 2**10, 2**20, 2**32)
"""The seed is the level's own, or one below these."""

SHORTEST = 8
"""Letters of the shortest code."""


def is_code(text: str) -> bool:
    """Whether somebody who writes this where a level is asked for means a code."""
    plain = [one for one in text if one not in letters.GAPS]
    looks = all(one.isascii() and one.isalnum() for one in plain) and any(one.isdigit() for one in plain)
    return len(plain) >= SHORTEST and looks and not is_path(text) and not any(files_of(text))


def write(setup: Setup) -> str:
    """Return the code of a ballot.

    Raises
    ------
    BadInput
        where the level is not one of the game's own, or a value has no place in a code.
    """
    if not any(files_of(setup.level)):
        allowed = "one of the game's own levels; hand out a level file as it is"
        raise BadInput([Problem(FILE, "level", shown(setup.level), allowed)])
    numerals = Numerals()
    numerals.put(_fingerprint(setup.level), FINGERPRINTS)
    numerals.put(_level_number(setup.level), LEVELS)
    _put_seed(numerals, setup.seed)
    changes = {**dict.fromkeys(setup.on, True), **dict.fromkeys(setup.off, False), **setup.values}
    numerals.put_whole(len(changes))
    for name in sorted(changes):
        numerals.put(_names().index(name), len(_names()))
        values.put(numerals, name, changes[name])
    _put_task(numerals, setup)
    return letters.written(bytes((VERSION, *_digits(numerals.number()))))


def of(scenario: Scenario, seed: int | None) -> str:
    """Return the code of rules as they stand and of a seed (None: the level's own); empty where they have none."""
    if not any(files_of(scenario.level)):
        return ""
    own = load_rules(scenario.level)
    try:
        return write(between(own.scenario, scenario, None if seed == own.opening.seed else seed))
    except BadInput:  # a text among the settings
        return ""


def read(text: str) -> Setup:
    """Return the ballot that a code stands for.

    Raises
    ------
    BadInput
        where letters are wrong, or the code is of another version of the game or of the level.
    """
    version, *digits = letters.read(text)
    if version != VERSION:
        raise _no_code(f"this is a code of version {version}; this game reads version {VERSION}", letters.place(0))
    numerals = Numerals(sum(digit * SYMBOLS**worth for worth, digit in enumerate(reversed(digits))))
    fingerprint, number = numerals.take(FINGERPRINTS), numerals.take(LEVELS)
    level = _level(number)
    if fingerprint != _fingerprint(level):
        raise _no_code(f"made with another version of the game, or of the level {level}")
    seed, changes = _take_seed(numerals), {}
    for _ in range(min(numerals.take_whole(), len(_names()))):
        name = _names()[numerals.take(len(_names()))]
        changes[name] = values.take(numerals, name)
    more, terms = _take_task(numerals)
    if not numerals.spent:
        raise _no_code("it says more than a code can")
    switched = {name: on for name, on in changes.items() if name in all_addresses()}
    return Setup(
        level,
        seed,
        {name: value for name, value in changes.items() if name not in switched},
        tuple(name for name, on in switched.items() if on),
        tuple(name for name, on in switched.items() if not on),
        more,
        terms,
    )


def _put_task(numerals: Numerals, setup: Setup) -> None:
    """Add what is asked of a class, last: where nothing is, it takes no letter."""
    terms = setup.terms
    numerals.put(int(terms.guess), 2)
    numerals.put(TRUTHS.index(terms.truth), len(TRUTHS))
    numerals.put(int(terms.each), 2)
    for area in AREAS:
        numerals.put(int(area in terms.closed), 2)
    numerals.put_whole(len(setup.more))
    for name in setup.more:
        numerals.put(_level_number(name), LEVELS)
    numerals.put_whole(len(terms.rules))
    for path in terms.rules:
        numerals.put(_names().index(path), len(_names()))
    numerals.put(int(terms.only), 2)


def _take_task(numerals: Numerals) -> tuple[tuple[str, ...], Terms]:
    guess, truth, each = bool(numerals.take(2)), TRUTHS[numerals.take(len(TRUTHS))], bool(numerals.take(2))
    closed = tuple(area for area in AREAS if numerals.take(2))
    several = min(numerals.take_whole(), len(level_names()))
    more = tuple(_level(numerals.take(LEVELS)) for _ in range(several))
    single = min(numerals.take_whole(), len(_names()))
    rules = tuple(_names()[numerals.take(len(_names()))] for _ in range(single))
    return more, Terms(guess, truth, each, closed, rules, bool(numerals.take(2)))


def _level(number: int) -> str:
    level = next((one for one in level_names() if _level_number(one) == number), None)
    if level is None:
        raise _no_code("its level is not among those of this game")
    return level


def _no_code(fault: str, place: str = "") -> BadInput:
    return BadInput([Problem(FILE, place, None, "", None, fault)])


def _digits(number: int) -> list[int]:
    """Return a number's digits, filled up so that the last group of the code is whole."""
    digits = []
    while number:
        number, digit = divmod(number, SYMBOLS)
        digits.append(digit)
    while letters.room(1 + len(digits)):
        digits.append(0)
    return digits[::-1]


def _put_seed(numerals: Numerals, seed: int | None) -> None:
    kind = 0 if seed is None else next(kind for kind, most in enumerate(SEEDS) if kind and seed < most)
    numerals.put(kind, len(SEEDS))
    numerals.put(seed or 0, SEEDS[kind])


def _take_seed(numerals: Numerals) -> int | None:
    kind = numerals.take(len(SEEDS))
    seed = numerals.take(SEEDS[kind])
    return seed if kind else None


@cache
def _names() -> tuple[str, ...]:
    """Everything that can be set or switched."""
    return tuple(sorted({*all_addresses(), *all_paths()}))


def _level_number(level: str) -> int:
    return _sum(level.encode()) % LEVELS


def _fingerprint(level: str) -> int:
    """Return a number that changes with the level's file and with what can be set, and to what."""
    return _sum(next(files_of(level)).read_bytes(), _settable().encode()) % FINGERPRINTS


@cache
def _settable() -> str:
    return repr([(name, values.kind_of(name)) for name in _names()])


def _sum(*pieces: bytes) -> int:
    total = hashlib.sha256()
    for piece in pieces:
        total.update(hashlib.sha256(piece).digest())
    return int.from_bytes(total.digest()[:8], "big")
