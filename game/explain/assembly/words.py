"""The chamber in words: groups of deputies, one of them, what their shares rest on, and how a vote went."""

import math

from game.engine.data.election import Election
from game.engine.population import country
from game.explain.assembly.chamber import Vote
from game.explain.assembly.deputies import Deputies, Deputy
from game.explain.assembly.nomination import PLATFORM, Country, Examined, Meeting, Members
from game.explain.assembly.quotas import Basis, Share
from game.explain.station.words import place_words
from game.history.composition import statements
from game.level.places.named_seats import named_seats
from game.level.places.names import constituency_name
from game.text.citations import cited
from game.text.language import message
from game.text.language import translate as _

DIMENSION_NAMES = {
    "occupation": message("Occupation"),
    "sex": message("Sex"),
    "age": message("Age"),
    "party": message("Party"),
}
GROUPS = {
    "workers": (message("workers"), message("worker")),
    "farmers": (message("farmers"), message("farmer")),
    "intellectuals": (message("intellectuals"), message("intellectual")),
    "soldiers": (message("soldiers"), message("soldier")),
    "officials": (message("officials"), message("official")),
    "women": (message("women"), message("woman")),
    "men": (message("men"), message("man")),
    "ruling": (message("ruling party"), message("ruling party")),
    "allied": (message("allied groups"), message("an allied group")),
}
PARTIES = {
    "WPK": (message("Workers’ Party"), message("ruling party")),
    "KSDP": (message("Social Democrats (allied)"), message("first allied group")),
    "Chondoist": (message("Chondoist Chongu (allied)"), message("second allied group")),
    "others": (message("others (allied)"), message("other allied groups")),
}
"""What a party is called where it is a real country's, and where an invented country borrows the shares."""

BASES: dict[Basis, str] = {
    "claim": message("announced: a claim"),
    "memory": message("announced; from memory, not found again"),
    "assumption": message("how the rest is split: assumed for this game"),
    "level": message("set by this level"),
}


def real_country(election: Election) -> bool:
    """Whether the parties on the map are those of the announced chamber."""
    return bool(named_seats(country.of(election.scenario).map))


def group_name(election: Election, key: str) -> str:
    """What a group of deputies is called, many of them: farmers; women; 40 to 59; allied groups."""
    if key in PARTIES:
        return _(PARTIES[key][not real_country(election)])
    if key in GROUPS:
        return _(GROUPS[key][0])
    low, _dash, high = key.partition("-")
    return _("{low} to {high}").format(low=low, high=high)


def basis_words(share: Share) -> str:
    """What a group's share rests on."""
    return _(BASES[share.basis])


def deputy_words(deputy: Deputy) -> str:
    """Farmer, woman, 52; an office that a report names has no age."""
    words = _("{occupation}, {sex}, {age}") if deputy.age else _("{occupation}, {sex}: an office")
    told = words.format(occupation=_(GROUPS[deputy.occupation][1]), sex=_(GROUPS[deputy.sex][1]), age=deputy.age)
    return told[:1].upper() + told[1:]


def deputy_beside(election: Election, deputy: Deputy) -> str:
    """Whether the deputy is new, and of which party; of an office nothing more is drawn."""
    if not deputy.age:
        return _("a report names this seat; nothing more is drawn for it")
    new = _("new in the assembly") if deputy.new else _("sat in the last assembly too")
    return _("{new}; {party}").format(new=new, party=group_name(election, deputy.party))


def one_seat(election: Election, seated: Deputies) -> str:
    """What there is to say of a chamber of which this ballot fills a single seat."""
    words = _("This ballot fills one seat, that of {name}: {deputy}. The other seats are not part of this level.")
    return words.format(name=constituency_name(election, 0), deputy=deputy_words(seated.of(0)).lower())


def tally(vote: Vote) -> str:
    """For and against, as one would read it out: 687 : 0."""
    return f"{vote.ayes} : {vote.noes}"


def said(key: str) -> str:
    """A statement with its kind and its source; empty where the table has lost it."""
    found = statements().get(key)
    if found is None:
        return ""
    kinds = {"claim": _("a claim"), "observation": _("an observation"), "view": _("a view")}
    kind = kinds.get(found.kind, found.kind)
    if found.confidence == "memory":
        kind = _("{kind}, from memory").format(kind=kind)
    return _("{statement} ({kind}: {source})").format(
        statement=_(found.statement).rstrip("."), kind=kind, source=cited(found.source)
    )


def member_words(members: Members) -> str:
    """Who some of a meeting are: village 36; 5 of the ruling party's office."""
    if members.platform:
        return _("{count} {who}").format(count=members.count, who=_(PLATFORM[members.kind][0]))
    return _("{place} {count}").format(count=members.count, place=place_words(members.kind))


def meeting_words(found: Meeting) -> str:
    """How the meeting went, in a sentence."""
    if not found.drawn:
        return _("No meeting is drawn for this seat: a report names it, and nobody who lives is judged in this game.")
    one = found.registered
    if len(found.names) == 1:
        return _("One name was examined, and all {size} hands went up.").format(size=found.size)
    words = _(
        "{hands} of {size} hands went up for the name that is on the paper. If nobody saw, {secret} would have "
        "taken it rather than another of the {names} names."
    )
    return words.format(hands=one.hands, size=found.size, secret=one.secret, names=len(found.names))


def alike_words(found: Meeting, *, hand: bool | None = None, likes: bool | None = None) -> str:
    """How many did alike, and what they did: a legend in which everybody in the picture is counted."""
    return _(DID[hand, likes]).format(count=found.who(hand=hand, likes=likes))


def liking_words(one: Examined) -> str:
    """How much people of the constituency like a name, and how far those above trust it, beside other candidates."""
    words = _("People here like this name {liked} other candidates. Those above trust it {trusted} others.")
    return words.format(liked=_(_degree(one.liked)), trusted=_(_degree(one.trusted)))


def _degree(value: float) -> str:
    """Words for a place on a scale on which 0 is an ordinary candidate."""
    return next(words for least, words in DEGREES if value >= least)


DID = {
    (True, True): message("hand up, likes this name best: {count}"),
    (True, False): message("hand up, likes another name best: {count}"),
    (False, True): message("no hand for it, likes this name best: {count}"),
    (False, False): message("hand up for another name later: {count}"),
    (None, True): message("would take the name on the paper: {count}"),
    (None, False): message("would take another name: {count}"),
    (True, None): message("hands up for the name on the paper: {count}"),
    (False, None): message("hands not up for it: {count}"),
}
"""What people in a meeting did, by their hand and by the name they like best; None where that is not looked at."""

DEGREES = (
    (1.0, message("much more than")),
    (0.35, message("more than")),
    (-0.35, message("about as much as")),
    (-1.0, message("less than")),
    (-math.inf, message("much less than")),
)
"""From which place on the scale a name is liked or trusted so: a design choice, as the scale is."""


def meetings_words(found: Country) -> str:
    """What all meetings did together."""
    words = _(
        "In {won} of {seats} constituencies the name from above was registered. In {better} another of the names was "
        "liked better."
    )
    return words.format(won=f"{found.platform_won:,}", seats=f"{found.seats:,}", better=f"{found.liked_better:,}")


def matters_words(found: Meeting) -> str:
    """Whether the vote depends on it."""
    if found.matters:
        return _("In this level it matters whose name it is: people are warmer to one whom they like.")
    return _(
        "This level leaves the meeting out of its rules: whose name it is does not move the vote here. Which name "
        "somebody likes best is not asked on polling day: the one name can be left or struck out."
    )
