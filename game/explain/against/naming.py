"""Who could be named: stations by how many people could have cast each of their struck papers."""

from dataclasses import dataclass

import numpy as np

from game.engine.behaviour.anonymity import could_have_cast
from game.engine.data.arrays import both_stances
from game.engine.data.columns import ACTS
from game.engine.data.election import Election
from game.level.goals.measures import ALONE
from game.text.language import message
from game.text.language import translate as _

CLASSES = (
    ("alone", 0.0, ALONE, message("one person for each struck paper")),
    ("few", ALONE, 10.0, message("up to 10 people for each")),
    ("some", 10.0, 100.0, message("10 to 100 people for each")),
    ("crowd", 100.0, float("inf"), message("more than 100 people for each")),
)
"""Name, bounds of people for each paper, and words."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How many stations there are of a kind, and how many struck papers lie in them."""

    kind: str
    words: str
    stations: int
    papers: int


def naming(election: Election) -> tuple[Naming, ...]:
    """Return every kind of station, those where nobody struck the name out last."""
    acts = both_stances(election.boxes.acts)
    papers = {name: acts[:, ACTS.index(name)].astype(np.int64) for name in ("unmarked", "struck_out", "spoiled")}
    struck = papers["struck_out"]
    seen = could_have_cast(election, papers["unmarked"], struck, papers["spoiled"])
    each = np.divide(seen, struck, out=np.full(struck.size, np.nan), where=struck > 0)
    found = []
    for kind, low, high, words in CLASSES:
        of_kind = (struck > 0) & (each >= low) & (each < high)
        found.append(Naming(kind, _(words), int(of_kind.sum()), int(struck[of_kind].sum())))
    return (*found, Naming("nobody", _("nobody struck the name out"), int((struck == 0).sum()), 0))


def named_sentence(found: tuple[Naming, ...]) -> str:
    """Say whether those who struck the name out could be found."""
    alone = found[0]
    if not any(one.papers for one in found):
        return _("There is nobody to find.")
    if not alone.stations:
        return _("At no station does a struck paper point at one person.")
    words = _("At {stations} stations each struck paper points at one person.")
    return words.format(stations=f"{alone.stations:,}")
