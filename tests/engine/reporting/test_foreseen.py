"""Whatever acts, the means of a forecast's sample stay those of the forecast."""

import numpy as np
import pytest

from game.engine.data.protocols import Move
from game.engine.data.scenario import Active
from game.engine.reporting.counted import Company
from game.engine.reporting.foreseen import Foreseen
from game.engine.reporting.ways import COLUMNS
from game.engine.simulate import forecast
from tests.engine.countries import assemble
from tests.verification.chains import SIZE, Tables, chain

LAW_AND_DECREE: Tables = {
    "population.country": {**SIZE, "adults": 1_000},
    "reporting.ballot_law": {"struck_as_yes": 0.0, "struck_as_invalid": 0.05},
    "reporting.precinct.decree": {"share_for": 0.87},
}


class Watched(Foreseen):
    """Notes after every act how far a mean of the sample is off, in people."""

    off: list[float]

    def act(self, tier: str, one: Active, company: Company) -> tuple[Move, ...]:
        moves = super().act(tier, one, company)
        for ways in self._sample:
            here = ways.chance.units
            for name in COLUMNS:
                mean = ways.chance.mean(ways._table(ways._protocols.column(name)))
                self.off.append(float(np.abs(mean - self.protocols.column(name)[here]).max()))
        return moves


@pytest.mark.parametrize("tables", [LAW_AND_DECREE, *(chain(seed) for seed in range(20))])
def test_the_sample_keeps_to_the_means(tables: Tables, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Watched, "off", [], raising=False)
    monkeypatch.setattr("game.engine.reporting.report.Foreseen", Watched)
    forecast(assemble("watched", tables))
    assert max(Watched.off, default=0.0) < 1e-6


def test_a_decree_after_a_law_leaves_nobody_less_than_nobody() -> None:
    record = forecast(assemble("law and decree", LAW_AND_DECREE))
    assert min(float(record.reported.column(name).min()) for name in COLUMNS) > -1e-6
