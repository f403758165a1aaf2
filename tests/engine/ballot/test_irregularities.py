"""What each irregularity does to the box."""

from typing import Any

import numpy as np
import pytest

from game.engine.data.election import Election
from game.engine.simulate import election
from tests.engine.countries import scenario

SIZE = {"precincts": 40, "adults": 500}


def held(tables: dict[str, dict[str, Any]]) -> Election:
    return election(scenario(tables, **SIZE), 1)


def test_stuffed_papers_are_in_the_box_and_nowhere_else() -> None:
    found = held({"ballot.ballot_stuffing": {"stations": 0.25, "papers": 0.2}})
    ghosts = found.boxes.ghost_papers
    assert (ghosts > 0).mean() == pytest.approx(0.25, abs=0.15)
    stuffed = ghosts > 0
    assert ghosts[stuffed].sum() == pytest.approx(0.2 * found.roll.registered[stuffed].sum(), rel=0.05)
    station = found.tiers[0].received
    assert (station.surplus == ghosts).all()
    assert (station.issued == found.true.issued).all()
    assert (station.votes_for == found.true.votes_for + ghosts).all()


def test_papers_are_cast_for_those_who_did_not_come() -> None:
    found = held({"ballot.proxy_voting": {"home": 1.0, "away": 0.0}})
    reach = {"city": 0.9}
    for setting, name in enumerate(found.country.places.settings):
        here = found.country.places.setting == setting
        home = found.boxes.acts[here][:, :, 3].sum()
        cast = found.boxes.papers[here][:, :, 3].sum()
        assert cast == pytest.approx(home * reach.get(name, 1.0), abs=4.0 * np.sqrt(home) if name in reach else 0)
    assert (found.boxes.away == found.boxes.acts[:, :, 4]).all()
    away = held({"ballot.proxy_voting": {"home": 0.0, "away": 1.0}})
    assert (away.boxes.stayed_home == away.boxes.acts[:, :, 3]).all()
    assert away.boxes.away.sum() < away.boxes.acts[:, :, 4].sum()
