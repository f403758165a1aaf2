"""Who could have cast a struck-out paper: everybody in the booth, whoever went there, or nobody else."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.engine.behaviour import voting_procedure
from game.engine.data.arrays import Counts
from game.engine.data.election import Election


@dataclass(frozen=True, slots=True)
class Anonymity:
    """How well a struck-out paper is hidden: ``seen`` people could have cast one of the ``struck_out`` papers."""

    procedure: str
    struck_out: int
    seen: int
    people_per_paper: float | None


def could_have_cast(election: Election, unmarked: Counts, struck_out: Counts, spoiled: Counts) -> Counts:
    """(…) how many people could have cast one of the struck papers, for papers cast in person in as many stations."""
    params = voting_procedure.of(election.scenario)
    if params.procedure == "secret":
        return unmarked + struck_out + spoiled
    if params.procedure == "booth_to_strike":
        company: Counts = np.rint(params.company * unmarked).astype(np.int64)
        return struck_out + spoiled + company
    return struck_out


def hidden_among(election: Election, counts: Mapping[str, int]) -> Anonymity:
    """How well the struck papers of one station are hidden, for its counts of papers cast in person."""
    params = voting_procedure.of(election.scenario)
    papers = [np.array(counts[name]) for name in ("unmarked", "struck_out", "spoiled")]
    seen, struck = int(could_have_cast(election, *papers)), counts["struck_out"]
    return Anonymity(params.procedure, struck, seen, seen / struck if struck else None)
