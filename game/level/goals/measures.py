"""What pressure costs and how far a page strays, measured on the record of one ballot.

distance · adults whom the report puts in another column than they put themselves in, net, in per cent of all adults
fear     · what rules take away from striking the name out, averaged over opponents, in logits
altered  · units of a tier that passed on something other than what they received, in per cent
alike    · units of a tier that report one and the same turnout, as nearly as whole people allow, in per cent
moved    · names and papers moved from one column to another on the way, all moves added up
calls    · how often agitators knock at each home
pressure · what a price for staying at home takes away from it, averaged over the people on the roll, in logits
named    · papers with the name struck out that point at one person, in per cent of them
noticed  · papers whose move somebody is likely to notice: of m moved among n papers of one office, m × m ÷ n
"""

from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np

from game.engine.behaviour.anonymity import could_have_cast
from game.engine.behaviour.choice import terms_at
from game.engine.behaviour.rules import absence_penalty, agitator_visits
from game.engine.data.arrays import Reals, both_stances
from game.engine.data.columns import ACTS, HOME, OPPONENT, REJECT, TIERS
from game.engine.data.election import Election
from game.engine.data.protocols import Protocols
from game.engine.data.utility import Moment
from game.engine.population.build import traits

CELLS = ("votes_for", "votes_against", "invalid", "away", "stayed_home")
ALONE = 1.05
"""People for each struck paper below which there is no crowd to hide in."""

DIGITS = 9
"""Decimals that count: a forecast adds up expected counts, and their last digits are noise."""

TENTHS = 1_000
"""Turnouts told apart: tenths of a per cent."""

_WEIGHTS: WeakKeyDictionary[Election, dict[tuple[int, str], float]] = WeakKeyDictionary()


class Herd(NamedTuple):
    """The largest group of units of a tier that report the same turnout, ``alike`` per cent of them."""

    tier: str
    units: int
    alike: float
    turnout: float


def distance(election: Election) -> float:
    """Return the one number of the gauge: 0 where the page shows what happened, 100 where nothing on it did.

    A name struck off the roll, an invented name, a moved vote and a stuffed paper each count once.
    """
    true, reported = election.true_total, election.reported
    gaps = [_total(reported, cell) - _total(true, cell) for cell in CELLS]
    gaps.append(-election.roll.off_roll.sum().item())
    surplus, missing = sum(gap for gap in gaps if gap > 0), -sum(gap for gap in gaps if gap < 0)
    adults = election.country.electorate.adults.sum().item()
    return round(float(100.0 * max(surplus, missing) / max(adults, 1)), DIGITS)


def fear(election: Election) -> float:
    """Return the mean over opponents of everything that rules subtract from the appeal of striking the name out."""
    return weight(election, REJECT)


def pressure(election: Election) -> float:
    """Return the mean, over the people on the roll, of what a price for staying at home takes away from it."""
    return weight(election, HOME, absence_penalty.__name__.rpartition(".")[2])


def calls(election: Election) -> float:
    """Return how often agitators knock at each home."""
    found = [one.params for one in election.scenario.under("behaviour")]
    return sum((one.visits for one in found if isinstance(one, agitator_visits.Params)), 0.0)


def noticed(election: Election) -> float:
    """Return how many moved papers somebody is likely to notice.

    Whoever looks at one paper of an office again finds a moved one as often as papers were moved there: each moved
    paper is noticed with that chance. So twice as many in the same office cost four times as much. A forecast knows
    only how many each office moves on average: where few offices move many, the ballot shows more than it.
    """
    found = 0.0
    for tier in TIERS:
        moves = [entry.move.count for entry in election.ledger.entries if entry.tier == tier]
        if moves:
            papers = np.asarray(election.tiers[TIERS.index(tier)].reported.registered, dtype=np.float64)
            lot = np.minimum(np.sum(moves, axis=0, dtype=np.float64), papers)
            found += float((lot * lot / np.maximum(papers, 1.0)).sum())
    return found


def named(election: Election) -> float:
    """Return how many of the struck papers point at one person, in per cent; 0 where nobody struck the name out."""
    acts = both_stances(election.boxes.acts)
    unmarked, struck, spoiled = (acts[:, ACTS.index(name)] for name in ("unmarked", "struck_out", "spoiled"))
    seen = could_have_cast(election, unmarked, struck, spoiled)
    total = float(struck.sum())
    return float(100.0 * struck[seen < ALONE * struck].sum() / total) if total else 0.0


def altered(election: Election, tier: str) -> float:
    """Return the share of a tier's units that changed what they received, in per cent."""
    changed = election.tiers[TIERS.index(tier)].altered
    return float(100.0 * changed.mean())


def untouched(election: Election, tier: str) -> bool:
    """Whether nobody at a tier is going to change anything: no rule acts there, so a forecast can say so too."""
    acting = [one for one in election.scenario.under(f"reporting.{tier}") if one.part.name != "honest"]
    return not acting and altered(election, tier) == 0.0


def moved(election: Election) -> float:
    """Return all names and papers moved between columns, from the roll to the centre."""
    return float(sum(entry.move.count.sum().item() for entry in election.ledger.entries))


def herd(election: Election, tier: str) -> Herd:
    """Return the turnout that most units of a tier report.

    A unit stands at every tenth of a per cent that its turnout prints to one decimal, or that it misses by less than
    one paper: a station of 400 cannot show 98.1 % any better.
    """
    reported = election.tiers[TIERS.index(tier)].reported
    names, papers = (np.asarray(field, dtype=np.float64) for field in (reported.registered, reported.issued))
    listed = names > 0
    names, papers = names[listed], papers[listed]
    place, paper = TENTHS * papers / names, TENTHS / names
    low = np.minimum(np.floor(place - paper) + 1, np.ceil(place - 0.5)).clip(0, TENTHS).astype(np.int64)
    high = np.maximum(np.ceil(place + paper) - 1, np.floor(place + 0.5)).clip(0, TENTHS).astype(np.int64)
    steps = np.bincount(low, minlength=TENTHS + 2) - np.bincount(high + 1, minlength=TENTHS + 2)
    standing = np.cumsum(steps)[: TENTHS + 1]
    place_of_most = int(standing.argmax())
    units = reported.registered.size
    return Herd(tier, units, float(100.0 * standing[place_of_most] / units), 100.0 * place_of_most / TENTHS)


def weight(election: Election, alternative: int, rule: str = "") -> float:
    """Return what rules, or one of them, subtract from an alternative: of striking out, averaged over opponents.

    Of anything else it is averaged over the people on the roll. Pages ask for it in every frame: it is kept as long as
    the record is, and keeps no record that nobody looks at any more.
    """
    known = _WEIGHTS.setdefault(election, {})
    if (alternative, rule) not in known:
        known[alternative, rule] = _weighed(election, alternative, rule)
    return known[alternative, rule]


def _weighed(election: Election, alternative: int, rule: str) -> float:
    weight, people = _by_kind(election, alternative, rule)
    return float(weight.ravel() @ people.ravel() / max(people.sum(), 1e-9))


def by_kind(election: Election, alternative: int, rule: str = "") -> dict[str, float]:
    """Return the same for each kind of place that has any of those people, by its name."""
    weight, people = _by_kind(election, alternative, rule)
    there = people.sum(axis=1)
    means = (weight * people).sum(axis=1) / np.maximum(there, 1e-9)
    names = election.country.places.settings
    return {name: float(mean) for name, mean, many in zip(names, means, there, strict=True) if many > 0}


def _by_kind(election: Election, alternative: int, rule: str) -> tuple[Reals, Reals]:
    """(K, C) what is subtracted, and of how many people, in each kind of place of each constituency.

    People see the same in all places of a kind in one constituency, so those are weighed together.
    """
    choices, places, roll = election.choices, election.country.places, election.roll
    dissent = choices.arrivals @ choices.perceived_dissent
    kinds, units = choices.visibility.size, dissent.size
    reach = traits(election.scenario).reach
    moment = Moment(np.repeat(choices.visibility, units), np.repeat(reach, units), np.tile(dissent, kinds))
    weight = np.zeros(kinds * units)
    for name, term in terms_at(election.scenario, moment):
        if term.alternative == alternative and rule in {"", name}:
            weight = weight - np.minimum(term.amount, 0.0)
    struck = roll.registered[:, OPPONENT] + roll.off_roll[:, OPPONENT]
    people = struck if alternative == REJECT else roll.registered.sum(axis=1)
    place = places.setting.astype(np.int64) * units + places.parent[0]
    together = np.bincount(place, weights=people, minlength=weight.size)
    return weight.reshape(kinds, units), np.asarray(together, dtype=np.float64).reshape(kinds, units)


def _total(protocols: Protocols, cell: str) -> float:
    total: float = protocols.column(cell).sum().item()
    return total
