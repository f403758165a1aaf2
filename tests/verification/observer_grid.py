"""How often observers doubt an honest page, and how often a false one: the tables in the engine's notes.

python -m tests.verification.observer_grid      write the tables into game/engine/README.md anew (a few minutes)

Beside theirs stands Student's t with a finite-population correction (Cochran 1977), which takes stations to be many and
alike.
"""

import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.stats import t as student

from game.engine.data.arrays import Reals
from game.engine.data.sample import UNUSUAL, Sample

NOTES = Path(__file__).parents[2] / "game" / "engine" / "README.md"
BEGIN = "<!-- observers: python -m tests.verification.observer_grid -->"
END = "<!-- end of the observers -->"
STATIONS, WATCHED, SAMPLES = 2_000, (2, 5, 12, 30, 100, 400), 2_000
HALF_A_DIGIT = 0.00005


class Land(NamedTuple):
    """Every station of a country: names on its roll, papers in its box, papers against among them."""

    names: Reals
    cast: Reals
    against: Reals


def _land(against: Callable[[np.random.RandomState], Reals], turnout: float = 0.7, vary: float = 0.08) -> Land:
    chance = np.random.RandomState(2026)
    names = np.rint(1_000.0 * chance.uniform(0.8, 1.2, STATIONS))
    came = np.clip(chance.normal(turnout, vary, STATIONS), 0.02, 1.0)
    cast = chance.binomial(names.astype(np.int64), came)
    return Land(names, cast.astype(np.float64), chance.binomial(cast, against(chance)).astype(np.float64))


def _in_few(share: float, stations: int) -> Callable[[np.random.RandomState], Reals]:
    def drawn(chance: np.random.RandomState) -> Reals:
        shares = np.zeros(STATIONS)
        shares[chance.permutation(STATIONS)[:stations]] = share
        return shares

    return drawn


def lands() -> dict[str, Land]:
    """Honest countries, from alike to clustered, from divided to unanimous."""
    return {
        "20 % against everywhere": _land(lambda _chance: np.full(STATIONS, 0.2)),
        "20 % on average, 5 to 40": _land(lambda chance: chance.uniform(0.05, 0.35, STATIONS)),
        "all of it in a tenth of the stations": _land(_in_few(0.6, STATIONS // 10)),
        "all of it in 1 of 100 stations": _land(_in_few(0.6, STATIONS // 100)),
        "0.07 % everywhere, turnout 99.9 %": _land(lambda _chance: np.full(STATIONS, 0.0007), 0.999, 0.0),
        "0.07 %, all in 1 of 400 stations": _land(_in_few(0.28, STATIONS // 400), 0.999, 0.002),
    }


def doubted(land: Land, watched: int, samples: int, kept: float = 1.0) -> tuple[float, float]:
    """How many of these samples contradict a page that passes on a share of the noes: observers', and Student's t."""
    chance = np.random.RandomState(watched)
    page = (kept * land.against.sum() / land.cast.sum(), land.cast.sum() / land.names.sum())
    claims = [round(share, 4) for share in page]
    found = np.zeros(2)
    for _ in range(samples):
        there = chance.permutation(STATIONS)[:watched]
        pairs = ((land.against[there], land.cast[there]), (land.cast[there], land.names[there]))
        found[0] += any(
            _sample(land, there, *pair).chance(claim - HALF_A_DIGIT, claim + HALF_A_DIGIT) < UNUSUAL
            for pair, claim in zip(pairs, claims, strict=True)
        )
        found[1] += _student(*pairs[0], claims[0], watched) < UNUSUAL
    return float(found[0] / samples), float(found[1] / samples)


def _sample(land: Land, there: np.ndarray[tuple[int], np.dtype[np.int64]], counted: Reals, papers: Reals) -> Sample:
    unseen = float(land.names.sum() - land.names[there].sum())
    return Sample(counted, papers, 1.0, float(land.names.max()), unseen, claims=2)


def _student(counted: Reals, papers: Reals, claim: float, watched: int) -> float:
    share = counted.sum() / papers.sum()
    spread = (1.0 - watched / STATIONS) * ((counted - share * papers) ** 2).sum() * watched / (watched - 1)
    gap = max(abs(claim - share) - HALF_A_DIGIT, 0.0)
    return float(2.0 * student.sf(gap * papers.sum() / math.sqrt(spread + 0.25), watched - 1))


def tables() -> str:
    """Both tables, as they stand in the notes."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    head = " | ".join(f"{watched}" for watched in WATCHED)
    yield f"| an honest page is doubted (nominal 5 %); in brackets: by Student's t | {head} |"
    yield "| --- |" + " ---: |" * len(WATCHED)
    for name, land in lands().items():
        yield f"| {name} | {' | '.join(_both(*doubted(land, watched, SAMPLES)) for watched in WATCHED)} |"
    yield ""
    yield f"| a page that passes on … of the noes is doubted | {head} |"
    yield "| --- |" + " ---: |" * len(WATCHED)
    for name, land in lands().items():
        for kept in (0.8, 0.5, 0.1):
            cells = (f"{100.0 * doubted(land, watched, SAMPLES // 5, kept)[0]:.0f} %" for watched in WATCHED)
            yield f"| {kept:g}: {name} | {' | '.join(cells)} |"


def _both(observers: float, students: float) -> str:
    return f"{100.0 * observers:.1f} % ({100.0 * students:.0f})"


def main() -> None:
    """Write the tables anew."""
    before, _, rest_of_it = NOTES.read_text(encoding="utf-8").partition(BEGIN)
    after = rest_of_it.partition(END)[2]
    NOTES.write_text(f"{before}{BEGIN}\n\n{tables()}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
