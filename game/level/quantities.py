"""The named quantities that a goal can speak of, each read off the record of one ballot.

- printed.turnout            what the page says                                  claim
- true.turnout               the same figure, had the page shown what happened   simulation
- gap.turnout                printed minus true, in percentage points            simulation
- reported.votes_for         a column of the centre's protocol                   claim
- count.struck_out           people, as ``run --json`` counts them under "truth" simulation
- adults.voted               per cent of all adults, on the roll or not          simulation
- opponents.unmarked         per cent of those who oppose the candidate          simulation
- distance, fear, moved      see ``measures``                                    simulation
- altered.province           units that changed what they received, per cent     simulation
- alike.precinct             units that report one and the same turnout          observation
- reader.sceptical.trust     what a reader makes of the page                     estimate
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from game import parts
from game.engine.data.columns import ACTS, FIELDS, OPPONENT, TIERS
from game.engine.data.election import Election
from game.engine.publication import figures
from game.level import measures

FIGURE_WORDS = {
    "turnout": "turnout",
    "for": "share for",
    "against": "share against",
    "away": "share away",
    "abstained": "share abstaining",
    "invalid": "share invalid",
}
COUNT_WORDS = {
    "adults": "Adults",
    "supporters": "Supporters",
    "opponents": "Opponents",
    "off_roll": "Adults off the roll",
    "registered": "Adults on the roll",
    "away": "Away on polling day",
    "stayed_home": "Stayed at home",
    "voted": "Voted in person",
    "unmarked": "Papers left unmarked",
    "struck_out": "Papers with the name struck out",
    "spoiled": "Spoiled papers",
    "opponents_who_struck_out": "Opponents who struck the name out",
    "cast_by_others": "Papers cast by others",
    "ghost_papers": "Papers in nobody's name",
    "ghost_names": "Names on the roll with nobody behind them",
}
FIELD_WORDS = {
    "registered": "Reported on the roll",
    "issued": "Reported papers issued",
    "in_box": "Reported papers in the box",
    "votes_for": "Reported votes for",
    "votes_against": "Reported votes against",
    "invalid": "Reported invalid papers",
    "away": "Reported away",
}
TIER_WORDS = {"precinct": "Stations", "constituency": "Constituencies", "province": "Provinces", "centre": "Centre"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity: its name, what kind of number it is, and how to read it; None where there is nothing to read."""

    name: str
    label: str
    unit: str
    kind: str
    decimals: int
    read: Callable[[Election], float | None]

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
        yield Quantity(f"printed.{name}", f"Printed {word}", "%", "claim", decimals, partial(_printed, name))
        yield Quantity(f"true.{name}", f"True {word}", "%", "simulation", decimals, partial(_true, name))
        gap = f"Printed minus true {word}"
        yield Quantity(f"gap.{name}", gap, "points", "simulation", decimals, partial(_gap, name))


def _counts() -> Iterator[Quantity]:
    for name, word in COUNT_WORDS.items():
        yield Quantity(f"count.{name}", word, "", "simulation", 0, partial(_count, name))
    for name in FIELDS:
        yield Quantity(f"reported.{name}", FIELD_WORDS[name], "", "claim", 0, partial(_reported, name))
    yield Quantity("moved", "Names and papers moved on the way", "", "simulation", 0, measures.moved)


def _shares() -> Iterator[Quantity]:
    words = {"voted": "Adults who voted", "off_roll": "Adults off the roll", "supporters": "Adults who support"}
    for name, word in words.items():
        yield Quantity(f"adults.{name}", word, "%", "simulation", 2, partial(_of_adults, name))
    for name, word in (
        ("unmarked", "Opponents who left the paper unmarked"),
        ("struck_out", "Opponents who struck the name out"),
        ("stayed_home", "Opponents who stayed at home"),
    ):
        yield Quantity(f"opponents.{name}", word, "%", "simulation", 2, partial(_of_opponents, name))
    yield Quantity("distance", "Distance between report and truth", "%", "simulation", 2, measures.distance)
    yield Quantity("fear", "Strength of the fear felt by opponents", "", "simulation", 2, measures.fear)


def _tiers() -> Iterator[Quantity]:
    for tier in TIERS:
        changed, same = f"{TIER_WORDS[tier]} that changed the figures", f"{TIER_WORDS[tier]} with the same turnout"
        yield Quantity(f"altered.{tier}", changed, "%", "simulation", 1, partial(_altered, tier))
        yield Quantity(f"alike.{tier}", same, "%", "observation", 1, partial(_alike, tier))


def _readers() -> Iterator[Quantity]:
    for reader in parts.names("audience"):
        word = reader.replace("_", " ")
        for name, label, field in (
            ("trust", "trust in the page", "trust"),
            ("support", "idea of support", "perceived_support"),
            ("dissent", "idea of dissent", "perceived_dissent"),
        ):
            read = partial(_belief, reader, field)
            yield Quantity(f"reader.{reader}.{name}", f"Reader ({word}): {label}", "%", "estimate", 1, read)


def _printed(name: str, election: Election) -> float | None:
    text = printed_text(name, election)
    return None if text is None else float(text)


def printed_text(name: str, election: Election) -> str | None:
    """Return a figure's digits as printed, or None where the page does not show it or has nothing to divide by."""
    for figure in election.bulletin.figures:
        if figure.name == name and figure.denominator > 0:
            return figure.printed
    return None


def _true(name: str, election: Election) -> float | None:
    true = election.true
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
    return None if election.seed is None else measures.herd(election, tier).share


def _belief(reader: str, field: str, election: Election) -> float | None:
    for belief in election.beliefs:
        if belief.reader == reader:
            return 100.0 * float(getattr(belief, field))
    return None
