"""The flows in words: who, what happened on paper, how it is printed, by whose hand, and after which source."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game import parts
from game.engine.data.election import Election
from game.engine.flows import COUNTED_AS, GHOST_NAME, GHOST_PAPER, NOBODY, Carried, Flow
from game.engine.publication.figures import PRINTED_AS
from game.engine.trace import Moved
from game.explain import vocabulary
from game.explain.count.chain_words import part_of, reason
from game.explain.count.strand import Knot, Strand
from game.explain.person.motives import drivers
from game.text.citations import cited
from game.text.language import translate as _
from game.text.language import translate_counted as counted
from game.text.numbers import grouped

MOST_HANDS = 4
"""Hands listed on a card."""

BEFORE_THE_COUNT = {
    "off_roll": ("roll", "off_roll"),
    "cast_by_others": ("ballot", "votes_for"),
    GHOST_PAPER: ("ballot", "votes_for"),
    GHOST_NAME: ("roll", "stayed_home"),
}
"""Stage and column of the ledger that hold what made a fate."""


@dataclass(frozen=True, slots=True)
class Card:
    """What is said about a flow: a bold fact, plain lines, and a quiet line with kind and source."""

    fact: str
    lines: tuple[str, ...]
    source: str

    def spoken(self) -> str:
        """The card as one line."""
        return " · ".join((self.fact, *self.lines, self.source))


def printed(election: Election, column: str) -> str:
    """The printed figure of a column with its sign, or nothing where the bulletin does not print it."""
    name = PRINTED_AS.get(column)
    found = next((figure.printed for figure in election.bulletin.figures if figure.name == name), None)
    return f"{found} %" if found is not None else ""


def knot_name(knot: Knot) -> str:
    """The name on a bar's label."""
    return _("Nobody") if knot[1] == NOBODY else vocabulary.name(knot[1])


def card(election: Election, flows: Sequence[Flow], strand: Strand) -> Card:
    """Everything there is to say about a ribbon."""
    who = _who(strand)
    if strand.half == 0:
        lines = [vocabulary.did(strand.fate, strand.count), *_behind(election, strand)]
        return Card(who, tuple(line for line in lines if line), _source(election, strand))
    flow = next(
        one for one in flows if (one.stance, one.fate, one.column) == (strand.stance, strand.fate, strand.column)
    )
    lines = [f"{vocabulary.did(strand.fate, strand.count)}, {_ends(election, strand.column)}", *_hands(flow)]
    if flow.carried:
        hand = flow.carried[0]
        return Card(who, tuple(lines), _after(part_of(_move(flow, hand), hand.tier).source))
    return Card(who, (*lines, *_behind(election, strand)), _source(election, strand))


def seen_card(election: Election, flows: Sequence[Flow], strand: Strand) -> Card:
    """What an official could say about a ribbon: papers and names of all stances together, and nobody's opinion."""
    same = [one for one in flows if one.fate == strand.fate and strand.column in ("", one.column)]
    count = sum(one.count for one in same)
    no_paper = strand.fate in ("stayed_home", "away", "off_roll", GHOST_NAME)
    forms = ("{count} name", "{count} names") if no_paper else ("{count} paper", "{count} papers")
    who = counted(*forms, count).format(count=grouped(count))
    did = vocabulary.did(strand.fate, count)
    if strand.half == 0:
        return Card(who, (did, _("whoever sees only papers does not know who thinks what")), _("simulation"))
    flow = replace(same[0], carried=tuple(hand for one in same for hand in one.carried))
    return Card(who, (f"{did}, {_ends(election, strand.column)}", *_hands(flow)), _("simulation"))


def _who(strand: Strand) -> str:
    if strand.stance == NOBODY and strand.fate == GHOST_PAPER:
        text = counted("{count} paper of nobody", "{count} papers of nobody", strand.count)
    elif strand.stance == NOBODY:
        text = counted("{count} name of nobody", "{count} names of nobody", strand.count)
    elif strand.stance == "supporter":
        text = counted("{count} supporter", "{count} supporters", strand.count)
    else:
        text = counted("{count} opponent", "{count} opponents", strand.count)
    return text.format(count=grouped(strand.count))


def _ends(election: Election, column: str) -> str:
    if column == "off_roll":
        return _("so they are in no figure")
    if column == "unissued":
        return _("taken out of the box again")
    # the bulletin calls those who stayed home abstained
    name = vocabulary.printed_column(column)
    text = _("printed as {column}") if printed(election, column) else _("reported as {column}, which is not printed")
    return text.format(column=name)


def _hands(flow: Flow) -> list[str]:
    """By whose hand a flow came where it is: one line for each reason, the largest first."""
    if not flow.carried:
        return [_("nobody changed it on the way")]
    groups: dict[str, list[Carried]] = {}
    for hand in flow.carried:
        groups.setdefault(reason(_move(flow, hand)), []).append(hand)
    lines = [(sum(hand.count for hand in hands), hands, words) for words, hands in groups.items()]
    lines.sort(key=lambda line: -line[0])
    said = [_hand(count, hands, words) for count, hands, words in lines[:MOST_HANDS]]
    left = sum(count for count, _hands, _words in lines[MOST_HANDS:])
    return [*said, _("{count} by other hands").format(count=grouped(left))] if left else said


def _hand(count: float, hands: Sequence[Carried], words: str) -> str:
    tiers = list(dict.fromkeys(hand.tier for hand in hands))
    place = vocabulary.at_tier(tiers[0]) if len(tiers) == 1 else _("at {count} steps").format(count=len(tiers))
    return _("{count} {where}: {reason}").format(count=grouped(count), where=place, reason=words)


def _move(flow: Flow, hand: Carried) -> Moved:
    return Moved("reporting", hand.part, COUNTED_AS[flow.fate], flow.column, hand.count, 0, 0)


def _drivers(election: Election, strand: Strand) -> list[str]:
    """Addresses of the parts that made a fate, the most important first."""
    made = BEFORE_THE_COUNT.get(strand.fate)
    if made is not None:
        stage, target = made
        entries = [entry for entry in election.ledger.entries if (entry.stage, entry.move.target) == (stage, target)]
        return [f"{stage}.{entry.part}" for entry in sorted(entries, key=lambda entry: -entry.move.count.sum().item())]
    return [*drivers(election, strand.stance, strand.fate)]


def _behind(election: Election, strand: Strand) -> list[str]:
    return [_(parts.find(address).part.about) for address in _drivers(election, strand)[:1]]


def _source(election: Election, strand: Strand) -> str:
    found = _drivers(election, strand)[:1]
    if not found:
        return _("simulation")
    return _after(parts.find(found[0]).part.source)


def _after(source: str) -> str:
    """The kind of number this is, and the source of the rule behind it."""
    return _("simulation · {source}").format(source=cited(source).partition(";")[0])
