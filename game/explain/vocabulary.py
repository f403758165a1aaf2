"""What everything that is counted is called: one name for each thing, in each of the forms that sentences need.

Columns of a protocol, marks on a paper, what people did, printed figures and their bases, tiers, stances, choices and
procedures. Pages, cards and the command line ask here; only whole sentences stand where they are shown.
"""

from dataclasses import dataclass

from game import parts
from game.engine.behaviour import voting_procedure
from game.engine.publication import figures
from game.text.language import message, translate_counted
from game.text.language import translate as _


@dataclass(frozen=True, slots=True)
class Word:
    """The forms of one name; ``one`` and ``paper`` are empty where they are the same as the form before them.

    name   : at the head of a row: "Struck out"
    many   : what was done by many, or is so of them: "struck the name out"
    one    : the same of one person
    column : as a column that counts stand in, in the middle of a sentence: "votes against"
    paper  : one of those counts: "a vote against"
    """

    name: str
    many: str = ""
    one: str = ""
    column: str = ""
    paper: str = ""


WORDS = {
    # what people did, and what became of papers
    "unmarked": Word(message("Left unmarked"), message("left it unmarked"), message("left the paper unmarked")),
    "struck_out": Word(message("Struck out"), message("struck the name out")),
    "spoiled": Word(message("Spoiled"), message("spoiled it"), message("spoiled the paper")),
    "stayed_home": Word(message("Stayed home"), message("stayed home"), column=message("stayed home")),
    "away": Word(message("Away"), message("were away"), message("was away"), message("away")),
    "off_roll": Word(
        message("Off the roll"),
        message("were not on the roll"),
        message("was not on the roll"),
        message("off the roll"),
    ),
    "cast_by_others": Word(message("Cast by others"), message("had a paper cast by others")),
    "ghost_paper": Word(message("Put in by nobody"), message("put into the box, handed out to no one")),
    "ghost_name": Word(message("Names of nobody"), message("left on the roll, with no adult behind them")),
    "voted": Word(message("Came themselves"), message("came themselves"), message("came")),
    # where they are counted
    "registered": Word(message("On the roll")),
    "issued": Word(message("Papers handed out")),
    "in_box": Word(message("In the box"), column=message("papers in the box")),
    "votes_for": Word(message("For"), column=message("votes for"), paper=message("a vote for")),
    "votes_against": Word(message("Against"), column=message("votes against"), paper=message("a vote against")),
    "invalid": Word(message("Invalid"), column=message("invalid")),
    "unissued": Word(
        message("Taken out"), column=message("papers never handed out"), paper=message("taken out of the box")
    ),
    "nobody": Word(message("Names of nobody"), column=message("names of nobody"), paper=message("off the roll")),
    "entitled": Word(message("Adults"), column=message("adults")),
    # who they are
    "adults": Word(message("Adults"), message("adults"), message("adult")),
    "supporters": Word(message("Supporters"), message("supporters"), message("supporter")),
    "opponents": Word(message("Opponents"), message("opponents"), message("opponent")),
    "supporter": Word(message("Supporters"), message("supporters"), message("supporter")),
    "opponent": Word(message("Opponents"), message("opponents"), message("opponent")),
}


def name(key: str) -> str:
    """The name of a column, a mark, a deed or a stance at the head of a row."""
    return _(WORDS[key].name)


def many(key: str) -> str:
    """What many people did or are."""
    return _(WORDS[key].many)


def one(key: str) -> str:
    """What one person did or is."""
    return _(WORDS[key].one or WORDS[key].many)


def did(key: str, count: float) -> str:
    """What so many did or are."""
    word = WORDS[key]
    return translate_counted(word.one or word.many, word.many, count)


def column(key: str) -> str:
    """A column in the middle of a sentence."""
    return _(WORDS[key].column)


def paper(key: str) -> str:
    """One of those that are counted in a column."""
    return _(WORDS[key].paper or WORDS[key].column)


def sentence(text: str) -> str:
    """The same words where a line begins."""
    return text[:1].upper() + text[1:]


def printed_column(key: str) -> str:
    """A column as the bulletin calls it: those who stayed home have abstained."""
    return _("abstained") if key == "stayed_home" else column(key)


# --- printed figures and what they are percentages of

COUNTED = {
    "turnout": message("papers handed out"),
    "for": message("votes for"),
    "against": message("votes against"),
    "away": message("electors away"),
    "abstained": message("electors who stayed home (abstained)"),
    "invalid": message("invalid papers"),
    "registered": message("electors on the roll"),
    "cast": message("papers in the box"),
    "valid": message("valid papers"),
}
"""What each numerator and each base counts."""

MAIN_FIGURES = ("turnout", "for", "against")
"""The figures that stand for a page where there is no room for all."""

IN_TRUTH = {
    "turnout": "voted",
    "for": "unmarked",
    "against": "struck_out",
    "away": "away",
    "abstained": "stayed_home",
    "invalid": "spoiled",
}
"""What people do to be counted in a figure, honestly."""

PUBLISHED = {
    "turnout": message("turnout"),
    "for": message("for"),
    "against": message("against"),
    "away": message("abroad or at sea"),
    "abstained": message("did not vote"),
}
"""What those figures are called in the middle of a sentence, and in tables of what others have printed."""

MOVED = {"registered": message("roll moved"), "cast": message("papers moved"), "valid": message("valid moved")}
"""What stands above by how much a base was moved."""


def figure_name(figure: str) -> str:
    """The name of a printed figure."""
    return _(parts.find(f"publication.{figure}").part.title)


def published_figure(figure: str) -> str:
    """The name of a figure that somebody else has printed."""
    return _(PUBLISHED[figure])


def counted(figure_or_base: str) -> str:
    """What a numerator or a base counts."""
    return _(COUNTED[figure_or_base])


def base_name(base: str) -> str:
    """What a figure is a percentage of, in few words."""
    return _(figures.BASES[base])


def base_moved(base: str) -> str:
    """By how much a base was moved, at the head of a column."""
    return _(MOVED[base])


def figure_of(figure: str, base: str) -> str:
    """A figure and what it is a percentage of."""
    return _("{figure}, % {base}").format(figure=figure_name(figure), base=base_name(base))


def in_truth(figure: str) -> str:
    """What many people did to be counted in a figure, honestly."""
    return many(IN_TRUTH[figure])


# --- tiers


@dataclass(frozen=True, slots=True)
class Tier:
    """The forms of a tier’s name: one unit, many, this one, where, in how many of them, and that they pass it on."""

    one: str
    many: str
    this: str
    at: str
    among_one: str
    among: str
    reports: str


TIER_WORDS = {
    "precinct": Tier(
        message("polling station"),
        message("polling stations"),
        message("this station"),
        message("at polling stations"),
        message("in {units} of {total} station"),
        message("in {units} of {total} stations"),
        message("stations report"),
    ),
    "constituency": Tier(
        message("constituency"),
        message("constituencies"),
        message("constituency"),
        message("in constituencies"),
        message("in {units} of {total} constituency"),
        message("in {units} of {total} constituencies"),
        message("constituencies report"),
    ),
    "province": Tier(
        message("province"),
        message("provinces"),
        message("province"),
        message("in provinces"),
        message("in {units} of {total} province"),
        message("in {units} of {total} provinces"),
        message("provinces report"),
    ),
    "centre": Tier(
        message("centre"),
        message("centre"),
        message("the centre"),
        message("at the centre"),
        message("at the centre"),
        message("at the centre"),
        message("the centre reports"),
    ),
}

STAGES = {"roll": message("the roll"), "ballot": message("in the box")}
"""Where counts change before any sheet is written."""


def unit(tier: str, units: int = 1) -> str:
    """What one unit of a tier is called, or many."""
    words = TIER_WORDS[tier]
    return translate_counted(words.one, words.many, units)


def this_unit(tier: str) -> str:
    """The one unit of a tier that somebody belongs to."""
    return _(TIER_WORDS[tier].this)


def at_tier(tier: str) -> str:
    """At which tier something is done."""
    return _(TIER_WORDS[tier].at)


def among_units(tier: str, units: int, total: int) -> str:
    """In how many units of a tier something was done."""
    words = TIER_WORDS[tier]
    return translate_counted(words.among_one, words.among, total).format(units=f"{units:,}", total=f"{total:,}")


def step(stage: str, tier: str) -> str:
    """Where on the line from the roll to the page something happens."""
    return _(STAGES[stage]) if stage in STAGES else _(TIER_WORDS[tier].reports)


# --- choices, and how they are made

CHOICES = {
    "approve": (message("leave it unmarked"), message("leave unmarked")),
    "reject": (message("strike the name out"), message("strike out")),
    "spoil": (message("spoil the paper"), message("spoil it")),
    "home": (message("stay at home"), message("stay at home")),
}
"""The alternatives of the model as one would say what somebody does, and in fewer words."""


def choice(alternative: str) -> str:
    """A choice."""
    return _(CHOICES[alternative][0])


def short_choice(alternative: str) -> str:
    """A choice where there is little room."""
    return _(CHOICES[alternative][1])


def procedure(key: str) -> str:
    """How the vote is cast."""
    return _(voting_procedure.PROCEDURES[key])
