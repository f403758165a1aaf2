"""What every kind of reader makes of the page, in figures and in plain sentences worked out from them."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from game import parts
from game.engine.audience.readers import observer_mission, sceptical
from game.engine.behaviour import perception
from game.engine.data.bulletin import Belief
from game.engine.data.election import Election
from game.engine.data.page_odds import damage, weigh
from game.engine.data.press import Press
from game.engine.data.scenario import Part
from game.explain.observers import watched
from game.explain.part_names import part_name
from game.explain.published.talk import spoken, talk_sentence
from game.explain.shares import percent_of
from game.explain.vocabulary import figure_name
from game.text.language import translate as _

SLOT = "audience"

LEVELS = (0.01, 0.25, 0.75, 0.99)
"""Trust from which the gauge shows one mark more."""

ONLY_WHERE_PRESENT = {"people_at_large", "hearsay", "copied_page"}
"""Kinds that are not missed where a level has none of them."""

BEYOND_WORDS = 1_000_000

HARDLY = math.log(1.1)
"""What a page says less than, it hardly says at all."""

ALIKE = 0.8
"""Two figures move a reader about alike where the weaker does so much of what the stronger does."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One kind of reader: who they are, what they take to be true, and why. Without a belief they are not here.

    `before_…` is what they thought before they opened the paper, None for readers who had no opinion; `watched` is set
    for those who saw papers counted, and so know nothing of what anybody thinks.
    """

    name: str
    title: str
    who: str
    part: Part
    belief: Belief | None = None
    before_support: float | None = None
    before_dissent: float | None = None
    before_trust: float | None = None
    why: str = ""
    watched: bool = False


def readings(election: Election) -> tuple[Reading, ...]:
    """Return every kind of reader there is; those of the level first."""
    beliefs = {belief.reader: belief for belief in election.beliefs}
    there = [name for name in parts.names(SLOT) if name in beliefs or name not in ONLY_WHERE_PRESENT]
    order = sorted(there, key=lambda name: (name not in beliefs, _rank(name), name))
    return tuple(_reading(election, name, beliefs.get(name)) for name in order)


def true_support(election: Election) -> float:
    """The share of adults who support the candidate in private."""
    truth = election.truth()
    return truth["supporters"] / max(1.0, truth["adults"])


def true_unmarked(election: Election) -> float:
    """The share of those who came that left the paper unmarked."""
    truth = election.truth()
    return truth["unmarked"] / max(1.0, truth["voted"])


def true_dissent(election: Election) -> float:
    """The share of those who came that struck the name out."""
    truth = election.truth()
    return truth["struck_out"] / max(1.0, truth["voted"])


def trust_level(trust: float) -> int:
    """How many of four marks the gauge shows."""
    return sum(trust >= least for least in LEVELS)


def trust_word(trust: float) -> str:
    """Trust in one word."""
    return (_("none"), _("light"), _("fair"), _("firm"), _("full"))[trust_level(trust)]


def trust_figure(trust: float) -> str:
    """Trust in whole per cent; what would only look like an end is not printed as one."""
    if 0.0 < trust < 0.005:
        return _("under {figure} %").format(figure=1)
    if 0.995 <= trust < 1.0:
        return _("over {figure} %").format(figure=99)
    return f"{math.floor(100.0 * trust + 0.5)}\u00a0%"


def _rank(name: str) -> int:
    known = ("trusting", "sceptical", "observer_mission")
    return known.index(name) if name in known else len(known)


def _reading(election: Election, name: str, belief: Belief | None) -> Reading:
    part = parts.find(f"{SLOT}.{name}").part
    one = Reading(name, part_name(name), _(part.why), part, belief)
    if belief is None:
        return one
    if name in TOLD:
        return TOLD[name](one, election, belief)
    return replace(one, why=WHY[name](election, belief) if name in WHY else part.about)


# --- the kinds, and what each of them brings along


def _sceptical(one: Reading, election: Election, belief: Belief) -> Reading:
    before = election.scenario.one(f"{SLOT}.{one.name}", sceptical.Params)
    why = f"{doubt(before.honest, belief.trust)} {moved(election)}".rstrip()
    if damage():
        why = _("The table by which they weigh a page cannot be used, so they learn nothing from it.")
    return replace(
        one, before_support=before.support, before_dissent=before.dissent, before_trust=before.honest, why=why
    )


def _observers(one: Reading, election: Election, belief: Belief) -> Reading:
    params = election.scenario.one(f"{SLOT}.{one.name}", observer_mission.Params)
    everywhere = params.stations >= election.country.places.units("precinct")
    who = _("They watched the count in every station.") if everywhere else one.who
    return replace(one, who=who, why=watched(election, params, belief), watched=True)


def _people(one: Reading, election: Election, belief: Belief) -> Reading:
    before = perception.of(election.scenario).prior
    why = _moved_from(before, belief.perceived_dissent)
    return replace(one, before_support=1.0 - before, before_dissent=before, why=why)


TOLD: Mapping[str, Callable[[Reading, Election, Belief], Reading]] = {
    "sceptical": _sceptical,
    "observer_mission": _observers,
    "people_at_large": _people,
}
"""Kinds that bring along more than a reason."""


# --- why they believe what they believe


def _moved_from(before: float, after: float) -> str:
    words = _("They expected {before} % against. After this page they expect {after} % next time.")
    return words.format(before=percent_of(before), after=percent_of(after))


def _heard(election: Election, belief: Belief) -> str:
    words = _("{talk} So to them it seems to be {dissent} %.")
    return words.format(talk=talk_sentence(spoken(election)), dissent=percent_of(belief.perceived_dissent))


def _copied(election: Election, belief: Belief) -> str:
    if not belief.copied:
        return _("Their paper copied every figure as it was printed.")
    figure, copied = belief.copied[0]
    words = _("Their paper has {copied} % for {printed} % ({name}): it slipped, and they cannot know.")
    return words.format(copied=copied, printed=election.bulletin.figure(figure).printed, name=figure_name(figure))


def _word_for_word(election: Election, _belief: Belief) -> str:
    printed = {figure.name: figure.printed for figure in election.bulletin.figures}
    if "against" in printed:
        words = _("The page says {figure} % against, so that is how many there are.")
        return words.format(figure=printed["against"])
    if "for" in printed:
        words = _("The page says {figure} % for, so everybody else was against.")
        return words.format(figure=printed["for"])
    return _("The page says nothing about votes, so nobody was against.")


WHY: Mapping[str, Callable[[Election, Belief], str]] = {
    "trusting": _word_for_word,
    "hearsay": _heard,
    "copied_page": _copied,
}
"""The reasons of the others; a kind that is in neither list gives what its own file says."""


def doubt(before: float, after: float) -> str:
    """How many times as often one kind of vote prints such a page as the other: posterior odds ÷ prior odds."""
    factor = _logit(after) - _logit(before)
    often = _times(math.exp(min(abs(factor), 700.0)))
    if abs(factor) < HARDLY:
        return _("Free and managed votes print such a page about equally often.")
    if factor < 0:
        return _("Managed votes print it {often} as often as free ones.").format(often=often)
    return _("Free votes print it {often} as often as managed ones.").format(often=often)


def moved(election: Election) -> str:
    """Which printed figure moved the doubting most; nothing where the page as a whole hardly moves them."""
    press = Press(election.bulletin, election.tiers[0].received)
    turnout, votes = press.figure("turnout"), press.figure("for", "against")
    said = weigh(press)
    if abs(said.whole) < HARDLY or (turnout is None and votes is None):
        return ""
    direction = math.copysign(1.0, said.whole)
    by_turnout, by_votes = direction * said.turnout, direction * said.share
    if votes is None or by_votes < ALIKE * by_turnout:
        return _("The turnout of {figure} % moved them most.").format(figure=turnout.printed if turnout else "")
    against = votes.name == "against"
    if by_turnout >= ALIKE * by_votes:
        alike = _("Turnout and votes against moved them about alike.")
        return alike if against else _("Turnout and votes for moved them about alike.")
    words = (
        _("What moved them most is the {figure} % against.")
        if against
        else _("What moved them most is the {figure} % for.")
    )
    return words.format(figure=votes.printed)


def _logit(share: float) -> float:
    share = min(max(share, 1e-300), 1.0 - 1e-16)
    return math.log(share) - math.log1p(-share)


def _times(factor: float) -> str:
    if factor >= BEYOND_WORDS:
        return _("more than a million times")
    if factor >= 10:
        power = 10 ** (len(str(int(factor))) - 2)
        return _("about {count} times").format(count=f"{round(factor / power) * power:,}")
    return _("{count} times").format(count=f"{factor:.1f}")
