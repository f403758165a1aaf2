"""At which figures a country can rest, by penalty and conformity: the table in the engine's notes.

python -m tests.verification.phase_diagram      write the table into game/engine/README.md anew
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from game.engine.population.build import build
from game.engine.simulate import forecast
from tests.engine.countries import scenario

NOTES = Path(__file__).parents[2] / "game" / "engine" / "README.md"
BEGIN, END = "<!-- phase diagram: python -m tests.verification.phase_diagram -->", "<!-- end of the phase diagram -->"
PENALTIES = (0.0, 1.0, 2.0, 2.5, 3.0, 4.0, 5.0, 5.5, 6.0, 8.0)
CONFORMITIES = (0.0, 2.5, 5.0)
MOST_BALLOTS, STILL, APART = 200, 1e-5, 0.01


@cache
def rest(penalty: float, conformity: float, belief: float) -> float:
    """The share of papers seen to be struck at which a country comes to rest that starts with this belief."""
    for _ in range(MOST_BALLOTS):
        rules = scenario(
            {
                "behaviour.own_view": {"home": -6.0},
                "behaviour.reject_penalty": {"penalty": penalty, "safety": 1.0},
                "behaviour.conformity": {"strength": conformity},
                "behaviour.perception": {"prior": belief, "weight": 1.0},
                "behaviour.voting_procedure": {"procedure": "open"},
            },
            provinces=1,
            constituencies=4,
            precincts=5,
            adults=400,
            support=-0.5,
        )
        held = forecast(rules, build(rules))
        seen = held.choices.visibility[held.country.places.setting]
        acts = held.boxes.acts.sum(axis=1)
        before, belief = belief, float((acts[:, 1] * seen).sum() / acts[:, :3].sum())
        if abs(belief - before) < STILL:
            break
    return belief


def table() -> str:
    """The diagram as a table: one figure where there is one, both where there are two."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield f"| penalty | {' | '.join(f'conformity {one:g}' for one in CONFORMITIES)} |"
    yield "| ---: |" + " ---: |" * len(CONFORMITIES)
    for penalty in PENALTIES:
        yield f"| {penalty:g} | {' | '.join(_cell(penalty, one) for one in CONFORMITIES)} |"


def _cell(penalty: float, conformity: float) -> str:
    timid, bold = (rest(penalty, conformity, start) for start in (0.0, 1.0))
    low, high = f"{100.0 * timid:.1f} %", f"{100.0 * bold:.1f} %"
    return low if bold - timid < APART else f"**{low} or {high}**"


def main() -> None:
    """Write the table anew."""
    before, _, rest_of_it = NOTES.read_text(encoding="utf-8").partition(BEGIN)
    after = rest_of_it.partition(END)[2]
    NOTES.write_text(f"{before}{BEGIN}\n\n{table()}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
