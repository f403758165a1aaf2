"""How often the doubting reader is right on countries that its table has never seen: Brier score and reliability.

python -m tests.verification.readers_reliability 3000      write both tables into game/engine/README.md anew
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from game.engine.audience.readers import sceptical
from game.engine.data.press import Press
from game.engine.simulate import election
from game.engine.streams import Expected, Streams
from tests.engine.countries import assemble
from tests.verification import other_countries

NOTES = Path(__file__).parents[2] / "game" / "engine" / "README.md"
COMMAND = "python -m tests.verification.readers_reliability 3000"
BEGIN, END = f"<!-- readers: {COMMAND} -->", "<!-- end of the readers -->"

Law = Callable[[np.random.RandomState], other_countries.Tables]
Reals = NDArray[np.float64]

LAWS: dict[str, tuple[Law, Law]] = {
    "long tails": (other_countries.free, other_countries.managed),
    "anything": (other_countries.any_free, other_countries.any_managed),
}
SEED, BINS = 1989, 10


def trusts(law: str, countries: int) -> tuple[Reals, Reals]:
    """The reader's trust in so many free pages, and in as many managed ones, at an even prior."""
    free, managed = (np.array([_trust(law, kind, index) for index in range(countries)]) for kind in (0, 1))
    return free, managed


def _trust(law: str, kind: int, index: int) -> float:
    chance = Streams(SEED).child(f"{law} {kind} {index}").generator()
    held = election(assemble("other", LAWS[law][kind](chance)), index)
    press = Press(held.bulletin, held.tiers[0].received)
    return sceptical.act(sceptical.Params(honest=0.5), press, Expected().chance()).trust


def brier(free: Reals, managed: Reals) -> float:
    """The mean squared distance between trust and what is so: 0 is always right, 0.25 a coin."""
    return float(np.concatenate([(1.0 - free) ** 2, managed**2]).mean())


def reliability(free: Reals, managed: Reals) -> Iterator[tuple[int, int, float, float]]:
    """Yield, for each tenth of trust that occurs: which, how many pages, their mean trust, the part that was free."""
    trust = np.concatenate([free, managed])
    was_free = np.arange(trust.size) < free.size
    tenth = np.minimum((trust * BINS).astype(np.int64), BINS - 1)
    for one in range(BINS):
        here = tenth == one
        if here.any():
            yield one, int(here.sum()), float(trust[here].mean()), float(was_free[here].mean())


def table(countries: int) -> str:
    """Both laws side by side."""
    found = {law: trusts(law, countries) for law in LAWS}
    rows = {law: {row[0]: row for row in reliability(*pair)} for law, pair in found.items()}
    scores = " and ".join(f"{brier(*pair):.3f} ({law})" for law, pair in found.items())
    heads = " | ".join(f"{law}: pages | mean trust | free" for law in LAWS)
    lines = [
        f"Brier score {scores}; a coin has 0.25. {2 * countries:,} countries of each law, half of them free:",
        "",
        f"| trust | {heads} |",
        "| --- |" + " ---: |" * (3 * len(LAWS)),
    ]
    for one in range(BINS):
        cells = (_cell(rows[law].get(one)) for law in LAWS)
        lines.append(f"| {10 * one}–{10 * one + 10} % | {' | '.join(cells)} |")
    return "\n".join(lines)


def _cell(row: tuple[int, int, float, float] | None) -> str:
    return "– | – | –" if row is None else f"{row[1]:,} | {100 * row[2]:.1f} % | {100 * row[3]:.1f} %"


def main() -> None:
    """Write the tables anew."""
    text = table(int(sys.argv[1]))
    before, _, rest_of_it = NOTES.read_text(encoding="utf-8").partition(BEGIN)
    after = rest_of_it.partition(END)[2]
    NOTES.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
