"""Makes the readers' table: simulated pages of free and of managed countries, smoothed, as odds.

    python -m assets.readers.make_table                 writes page_odds.json, about five minutes
    python -m assets.readers.make_table 50 other.json   the same from 50 countries of each kind

Densities of pages are Gaussian kernels in log-odds of turnout and share for, over drawn countries and, among the free
ones, over the votes of free_near_unanimous.csv. To both densities a little is added that is even everywhere: where no
simulated country prints such a page, the page says nothing. No page says more than ``BOUND`` to one. From one half on,
a share for that is nearer to 100 % never speaks more for a free vote; nor does a turnout, from 88 % on.
"""

import csv
import json
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assets.readers import priors
from game.engine.data.page_odds import FILE, places
from game.engine.data.press import Press
from game.engine.simulate import election
from game.engine.streams import Streams
from game.version import VERSION

Reals = NDArray[np.float64]

COMMAND = "python -m assets.readers.make_table"
FREE_VOTES = FILE.parents[1] / "facts" / "free_near_unanimous.csv"

SEED, COUNTRIES = 1948, 8_000
SMOOTH = 0.5
"""Width of a kernel, in log-odds."""
REAL_VOTES = 0.01
"""Part of the free pages that the real votes make up."""
EVEN = 0.02
"""Part of either density that is even everywhere."""
BOUND = 20.0
"""What one page may say at most, to one, for or against a free vote."""
STEP, TURNOUTS, SHARES = 0.5, (-3.0, 9.5), (-6.0, 9.5)
"""The grid: from 4.7 % and 0.25 % to 99.9925 %, finer than which the pages of the table are not printed."""


FALLING = (2.0, 0.0)
"""Turnout and share for, in log-odds, from which on more of it never speaks more for a free vote: 88 % and 50 %."""


def pages(countries: int, *, managed: bool) -> Reals:
    """Draw so many countries, hold their ballots, and return their pages in log-odds: (countries, 2)."""
    streams = Streams(SEED).child("managed" if managed else "free")
    found = []
    for index in range(countries):
        chance = streams.child(str(index)).generator()
        tables = priors.managed(chance) if managed else priors.people(chance)
        held = election(priors.scenario(tables), int(chance.randint(2**31)))
        found.append(places(Press(held.bulletin, held.tiers[0].received)))
    return np.array(found, dtype=np.float64)


def real_votes() -> Reals:
    """Return the free votes that were nearly unanimous, in log-odds: (votes, 2)."""
    with FREE_VOTES.open(encoding="utf-8", newline="") as lines:
        printed = [(float(row["turnout_pct"]), float(row["for_pct"])) for row in csv.DictReader(lines)]
    shares = np.array(printed) / 100.0
    found: Reals = np.log(shares) - np.log1p(-shares)
    return found


def table(free: Reals, managed: Reals, real: Reals) -> dict[str, object]:
    """Return the odds on the grid, and for each figure alone."""
    axes = [np.arange(low, high + STEP / 2.0, STEP) for low, high in (TURNOUTS, SHARES)]
    high = [axis >= start for axis, start in zip(axes, FALLING, strict=True)]
    both = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1)
    odds = {"both": _falling(_falling(_odds(both, free, managed, real), high[1], 1), high[0], 0)}
    for column, name in enumerate(("turnout_alone", "share_alone")):
        alone = [points[:, [column]] for points in (free, managed, real)]
        odds[name] = _falling(_odds(axes[column][:, None], *alone), high[column], 0)
    # adding zero turns −0.0 into 0.0
    return {name: (np.round(found, 3) + 0.0).tolist() for name, found in odds.items()}


def _odds(at: Reals, free: Reals, managed: Reals, real: Reals) -> Reals:
    """Return ln(free ÷ managed) at (…, figures) places, within the bounds."""
    even = 1.0 / np.prod([high - low for low, high in (TURNOUTS, SHARES)[: at.shape[-1]]])
    left_alone = (1.0 - REAL_VOTES) * _density(at, free) + REAL_VOTES * _density(at, real)
    two = [(1.0 - EVEN) * density + EVEN * even for density in (left_alone, _density(at, managed))]
    odds: Reals = np.clip(np.log(two[0] / two[1]), -np.log(BOUND), np.log(BOUND))
    return odds


def _density(at: Reals, points: Reals) -> Reals:
    """Return the mean of Gaussian kernels on (points, figures) at (…, figures) places; ends hold what lies beyond."""
    figures = at.shape[-1]
    kept = np.clip(points, at.reshape(-1, figures).min(axis=0), at.reshape(-1, figures).max(axis=0))
    apart = sum((at[..., figure, None] - kept[:, figure]) ** 2 for figure in range(figures))
    density: Reals = np.exp(-0.5 * apart / SMOOTH**2).mean(axis=-1) / (2.0 * np.pi * SMOOTH**2) ** (figures / 2.0)
    return density


def _falling(odds: Reals, high: NDArray[np.bool_], axis: int) -> Reals:
    """Let odds never rise along an axis where it is high."""
    turned = np.moveaxis(odds, axis, 0).copy()
    turned[high] = np.minimum.accumulate(turned[high], axis=0)
    return np.moveaxis(turned, 0, axis)


def content(countries: int) -> dict[str, object]:
    """Return everything that stands in the file."""
    free, managed = pages(countries, managed=False), pages(countries, managed=True)
    return {
        "made": f"{datetime.now(UTC):%Y-%m-%d}",
        "command": COMMAND,
        "version": VERSION,
        "seed": SEED,
        "countries": countries,
        "priors": {**priors.described(), "smoothing": _described()},
        "turnout": {"first": TURNOUTS[0], "step": STEP, "places": round((TURNOUTS[1] - TURNOUTS[0]) / STEP) + 1},
        "share": {"first": SHARES[0], "step": STEP, "places": round((SHARES[1] - SHARES[0]) / STEP) + 1},
        **table(free, managed, real_votes()),
    }


def _described() -> str:
    return (
        f"Gaussian kernels of {SMOOTH} log-odds; real free votes {REAL_VOTES:.0%} of the free pages; "
        f"{EVEN:.0%} of either density even everywhere; at most {BOUND:g} to one"
    )


def main() -> None:
    """Write the table."""
    countries = int(sys.argv[1]) if len(sys.argv) > 1 else COUNTRIES
    path = Path(sys.argv[2]) if len(sys.argv) > 2 else FILE  # noqa: PLR2004 -- two arguments
    text = json.dumps(content(countries), indent=1, ensure_ascii=False)
    # a row of numbers to a line
    path.write_text(re.sub(r"(?<=[\[\d,])\n +(?=[-\d\]])", " ", text) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
