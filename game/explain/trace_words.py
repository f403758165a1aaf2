"""A trace in plain words: what is counted, where it changed, who changed it, from what to what."""

from game.engine.data.election import Election
from game.engine.trace import ROLL
from game.explain.part_names import part_name
from game.text.citations import cited
from game.text.language import translate as _
from game.text.language import translate_counted
from game.text.tip import Tip

KEPT_STAGES = ("roll", "ballot")


def counted(name: str) -> str:
    """What a numerator counts."""
    return {
        "turnout": _("Papers handed out"),
        "for": _("Votes for"),
        "against": _("Votes against"),
        "away": _("Electors away"),
        "abstained": _("Electors who stayed home (abstained)"),
        "invalid": _("Invalid papers"),
    }[name]


def based_on(base: str) -> str:
    """What a base counts."""
    return {
        "registered": _("Electors on the roll"),
        "cast": _("Papers in the box"),
        "valid": _("Valid papers"),
    }[base]


def beginning(name: str) -> str:
    """What people really did, where a numerator or a base begins."""
    return {
        "turnout": _("Came themselves"),
        "for": _("Left it unmarked"),
        "against": _("Struck the name out"),
        "away": _("Were away"),
        "abstained": _("Stayed home"),
        "invalid": _("Spoiled the paper"),
        "registered": _("Everyone entitled"),
        "cast": _("Came themselves"),
        "valid": _("Left it clean or struck"),
    }[name]


def base_moved(base: str) -> str:
    """By how much a station's part of a base was moved, as the head of a column."""
    return {
        "registered": _("roll moved"),
        "cast": _("papers moved"),
        "valid": _("valid moved"),
    }[base]


def begun_with(name: str) -> str:
    """What a walk begins with: the roll with who people are, everything else with what they did."""
    return _("everyone entitled") if name == ROLL else _("what people did")


def step_name(stage: str, tier: str) -> str:
    """Where on the line a step is."""
    if stage in KEPT_STAGES:
        return {"roll": _("The roll"), "ballot": _("In the box")}[stage]
    return {
        "precinct": _("Stations report"),
        "constituency": _("Constituencies report"),
        "province": _("Provinces report"),
        "centre": _("The centre reports"),
    }[tier]


def column_name(column: str) -> str:
    """A column that people or papers stand in."""
    return {
        "entitled": _("adults"),
        "off_roll": _("off the roll"),
        "nobody": _("nobody"),
        "unissued": _("papers never handed out"),
        "stayed_home": _("stayed home"),
        "away": _("away"),
        "votes_for": _("votes for"),
        "votes_against": _("votes against"),
        "invalid": _("invalid"),
    }[column]


def units_name(tier: str, units: int, total: int) -> str:
    """In how many units of a tier something happened."""
    if tier == "centre":
        return _("at the centre")
    forms = {
        "precinct": ("in {units} of {total} station", "in {units} of {total} stations"),
        "constituency": ("in {units} of {total} constituency", "in {units} of {total} constituencies"),
        "province": ("in {units} of {total} province", "in {units} of {total} provinces"),
    }[tier]
    words = translate_counted(*forms, total)
    return words.format(units=f"{units:,}", total=f"{total:,}")


def part_tip(election: Election, part: str) -> Tip:
    """What a part does, and where it is documented, in the words of the part itself."""
    for one in election.scenario.active:
        if one.part.name == part:
            return Tip(part_name(part), _(one.part.about), cited(one.part.source))
    return Tip(part_name(part))


def claim_tip() -> Tip:
    """What kind of number a printed figure is."""
    return Tip(
        _("A claim"),
        _("The organiser printed it. Nobody outside has counted it."),
        _("the other kinds: observation, estimate, simulation"),
    )
