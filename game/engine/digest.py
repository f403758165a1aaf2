"""One number for a whole record: equal digests mean equal ballots, down to the last paper."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np

from game.engine.data.election import Election
from game.engine.data.scenario import Scenario

DIGITS = 6
"""Decimals of real numbers that count: the rest may differ between processors."""


def digest(election: Election) -> str:
    """64 hexadecimal digits over the rules, the seed and every record of the ballot, whatever its file is called."""
    total = hashlib.sha256()
    head = {"seed": election.seed, "settings": election.scenario.settings()}
    total.update(json.dumps(head, sort_keys=True).encode())
    for name in ("roll", "boxes", "tiers", "ledger", "bulletin", "beliefs"):
        for piece in _pieces(getattr(election, name)):
            total.update(piece)
    for array in (
        election.choices.probability,
        election.choices.perceived_dissent,
        election.country.electorate.mean_support,
    ):
        total.update(_rounded(array))
    return total.hexdigest()


def code(scenario: Scenario, seed: int | None) -> str:
    """Return a short name for a run: level, seed, and eight digits that change with any rule."""
    rules = hashlib.sha256(json.dumps(scenario.settings(), sort_keys=True).encode()).hexdigest()[:8]
    return f"{scenario.level}-{'forecast' if seed is None else seed}-{rules}"


def _pieces(value: Any) -> Iterator[bytes]:
    if isinstance(value, np.ndarray):
        yield _rounded(value) if value.dtype.kind == "f" else value.tobytes()
    elif isinstance(value, tuple):
        for item in value:
            yield from _pieces(item)
    elif is_dataclass(value):
        names = getattr(value, "recorded", None) or [field.name for field in fields(value)]
        for name in names:
            yield from _pieces(getattr(value, name))
    elif isinstance(value, float):
        yield repr(round(value, DIGITS)).encode()
    else:
        yield repr(value).encode()


def _rounded(array: np.ndarray[Any, np.dtype[Any]]) -> bytes:
    # adding zero turns −0.0 into 0.0
    return (np.round(array.astype(np.float64), DIGITS) + 0.0).tobytes()
