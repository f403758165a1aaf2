"""The named quantities that a goal can speak of, each read off the record of one ballot.

- printed.turnout            what the page says                                  claim
- true.turnout               the same figure, had the page shown what happened   simulation
- gap.turnout                printed minus true, in percentage points            simulation
- page.parts                 printed for, against and invalid, added up          claim
- lowest.province.for        of all provinces, as their own reports have it      claim
- reported.votes_for         a column of the centre's protocol                   claim
- count.struck_out           people, as ``run --json`` counts them under "truth" simulation
- adults.voted               per cent of all adults, on the roll or not          simulation
- opponents.unmarked         per cent of those who oppose the candidate          simulation
- distance, fear, moved, pressure, calls, named, noticed: see ``measures``              simulation
- stands_out, sampled: see ``exposure``                                                 simulation
- altered.province           units that changed what they received, per cent     simulation
- alike.precinct             units that report one and the same turnout          observation
- reader.sceptical.trust     what a reader makes of the page                     estimate
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial

import numpy as np

from game import parts
from game.engine.data.columns import ACTS, FIELDS, OPPONENT, TIERS
from game.engine.data.election import Election
from game.engine.publication import figures
from game.engine.publication.rounding import print_percent
from game.level.goals import exposure, measures

FIGURE_WORDS = {
    "turnout": "turnout",
    "for": "percentage for",
    "against": "percentage against",
    "away": "percentage away",
    "abstained": "percentage abstaining",
    "invalid": "percentage invalid",
}
COUNT_WORDS = {
    "adults": "adults",
    "supporters": "supporters",
    "opponents": "opponents",
    "off_roll": "adults off the roll",
    "registered": "adults on the roll",
    "away": "away on polling day",
    "stayed_home": "stayed at home",
    "voted": "voted in person",
    "unmarked": "papers left unmarked",
    "struck_out": "papers with the name struck out",
    "spoiled": "spoiled papers",
    "opponents_who_struck_out": "opponents who struck the name out",
    "cast_by_others": "papers cast by others",
    "ghost_papers": "papers in nobody's name",
    "ghost_names": "names on the roll with nobody behind them",
}
FIELD_WORDS = {
    "registered": "reported on the roll",
    "issued": "reported papers issued",
    "in_box": "reported papers in the box",
    "votes_for": "reported votes for",
    "votes_against": "reported votes against",
    "invalid": "reported invalid papers",
    "away": "reported away",
}
TIER_WORDS = {"precinct": "stations", "constituency": "constituencies", "province": "provinces", "centre": "centre"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity: its name, what kind of number it is, and how to read it; None where there is nothing to read."""

    name: str
    label: str
    unit: str
    kind: str
    decimals: int
    read: Callable[[Election], float | None]
    words: tuple[str, str] | None = None
    """What stands for 0 and for anything above, where a number would say nothing."""

    def written(self, digits: str) -> str:
        """Return digits as they stand in a sentence, with the unit."""
        return f"{digits} {self.unit}" if self.unit else digits


@cache
def quantities() -> dict[str, Quantity]:
    """Every quantity by name."""
    return {one.name: one for source in (_figures, _counts, _shares, _tiers, _readers) for one in source()}


def _figures() -> Iterator[Quantity]:
    for name, word in FIGURE_WORDS.items():
        decimals = 5 if name in {"away", "abstained"} else 2
        yield Quantity(f"printed.{name}", f"printed {word}", "%", "claim", decimals, partial(_printed, name))
        yield Quantity(f"true.{name}", f"true {word}", "%", "simulation", decimals, partial(_true, name))
        gap = f"printed minus true {word}"
        yield Quantity(f"gap.{name}", gap, "points", "simulation", decimals, partial(_gap, name))
    yield Quantity("page.parts", "for, against and invalid as printed, added up", "%", "claim", 3, _parts_of_the_page)


def _counts() -> Iterator[Quantity]:
    for name, word in COUNT_WORDS.items():
        yield Quantity(f"count.{name}", word, "", "simulation", 0, partial(_count, name))
    for name in FIELDS:
        yield Quantity(f"reported.{name}", FIELD_WORDS[name], "", "claim", 0, partial(_reported, name))
    yield Quantity("moved", "names and papers moved on the way", "", "simulation", 0, measures.moved)


def _shares() -> Iterator[Quantity]:
    words = {"voted": "adults who voted", "off_roll": "adults off the roll", "supporters": "adults who support"}
    for name, word in words.items():
        yield Quantity(f"adults.{name}", word, "%", "simulation", 2, partial(_of_adults, name))
    for name, word in (
        ("unmarked", "opponents who left the paper unmarked"),
        ("struck_out", "opponents who struck the name out"),
        ("stayed_home", "opponents who stayed at home"),
    ):
        yield Quantity(f"opponents.{name}", word, "%", "simulation", 2, partial(_of_opponents, name))
    yield Quantity("distance", "distance between report and truth", "%", "simulation", 2, measures.distance)
    yield Quantity("pressure", "what staying at home costs people, on average", "", "simulation", 2, measures.pressure)
    yield Quantity("calls", "visits to each home", "", "simulation", 1, measures.calls)
    words_of_named = "struck papers that point at one person"
    yield Quantity("named", words_of_named, "%", "simulation", 1, measures.named)
    yield Quantity("noticed", "moved names and papers likely to be noticed", "", "simulation", 0, measures.noticed)
    out = "turnout of a place above that of its neighbours, at most"
    yield Quantity("stands_out", out, "points", "simulation", 1, exposure.stands_out)
    yield Quantity("sampled", "risk that the observers’ sample shows it", "%", "simulation", 0, exposure.sampled)
    yield Quantity("fear", "what striking the name out costs opponents, on average", "", "simulation", 2, measures.fear)


def _tiers() -> Iterator[Quantity]:
    for tier in TIERS:
        changed, same = f"{TIER_WORDS[tier]} that changed the figures", f"{TIER_WORDS[tier]} with the same turnout"
        words = ("nothing", "something") if tier == TIERS[-1] else None
        label = "changed by the centre" if words else changed
        yield Quantity(f"altered.{tier}", label, "%", "simulation", 1, partial(_altered, tier), words)
        yield Quantity(f"alike.{tier}", same, "%", "observation", 1, partial(_alike, tier))
    for tier in TIERS[1:-1]:
        for end in ("lowest", "highest"):
            label = f"{end} percentage for of all {TIER_WORDS[tier]}"
            yield Quantity(f"{end}.{tier}.for", label, "%", "claim", 2, partial(_end, end, tier))


def _readers() -> Iterator[Quantity]:
    for reader in parts.names("audience"):
        word = reader.replace("_", " ")
        for name, label, field in (
            ("trust", "trust in the page", "trust"),
            ("support", "idea of support", "perceived_support"),
            ("dissent", "idea of dissent", "perceived_dissent"),
        ):
            read = partial(_belief, reader, field)
            yield Quantity(f"reader.{reader}.{name}", f"reader ({word}): {label}", "%", "estimate", 1, read)


def _printed(name: str, election: Election) -> float | None:
    text = printed_text(name, election)
    return None if text is None else float(text)


def printed_text(name: str, election: Election) -> str | None:
    """Return a figure's digits as printed, or None where the page does not show it or has nothing to divide by."""
    for figure in election.bulletin.figures:
        if figure.name == name and figure.denominator > 0:
            return figure.printed
    return None


def true_text(name: str, election: Election) -> str | None:
    """Return the digits of a figure had the page shown what happened, rounded as the page rounds; None of nobody."""
    policy = election.scenario.one(f"publication.{name}", figures.Params)
    above = round(figures.numerator(name, election.true))
    below = round(figures.denominator(policy.base, election.true))
    return print_percent(above, below, policy.decimals, policy.rounding) if below > 0 else None


def _parts_of_the_page(election: Election) -> float | None:
    """Add up the parts that are printed, each a percentage of whatever it is printed as a percentage of."""
    printed = [_printed(name, election) for name in ("for", "against", "invalid")]
    shown = [value for value in printed if value is not None]
    return round(sum(shown), measures.DIGITS) if shown else None


def _end(end: str, tier: str, election: Election) -> float | None:
    """Return the share of votes for among the valid ones where a tier's units report the smallest or largest one."""
    reported = election.tiers[TIERS.index(tier)].reported
    votes = np.asarray(reported.votes_for, dtype=np.float64)
    valid = votes + np.asarray(reported.votes_against, dtype=np.float64)
    shares = 100.0 * votes[valid > 0] / valid[valid > 0]
    if not shares.size:
        return None
    return float(shares.min() if end == "lowest" else shares.max())


def _true(name: str, election: Election) -> float | None:
    true = election.true_total
    base = election.scenario.one(f"publication.{name}", figures.Params).base
    below = figures.denominator(base, true)
    return 100.0 * figures.numerator(name, true) / below if below else None


def _gap(name: str, election: Election) -> float | None:
    for figure in election.bulletin.figures:
        true = _true(name, election) if figure.name == name and figure.denominator > 0 else None
        if true is not None:
            return 100.0 * figure.numerator / figure.denominator - true
    return None


def _count(name: str, election: Election) -> float:
    return float(election.truth()[name])


def _reported(name: str, election: Election) -> float:
    return float(election.published()[name])


def _of_adults(name: str, election: Election) -> float:
    truth = election.truth()
    return 100.0 * truth[name] / max(truth["adults"], 1)


def _of_opponents(name: str, election: Election) -> float:
    acted = election.boxes.acts[:, OPPONENT, ACTS.index(name)].sum().item()
    return float(100.0 * acted / max(election.truth()["opponents"], 1e-9))


def _altered(tier: str, election: Election) -> float | None:
    # a forecast holds expected counts, which nearly every unit changes by a hair
    return None if election.seed is None else measures.altered(election, tier)


def _alike(tier: str, election: Election) -> float | None:
    return None if election.seed is None else measures.herd(election, tier).alike


def _belief(reader: str, field: str, election: Election) -> float | None:
    belief = election.belief(reader)
    return None if belief is None else 100.0 * float(getattr(belief, field))
