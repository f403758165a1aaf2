"""What observers say: what they saw, what the page says, and whether chance alone could explain the gap."""

from game.engine.audience.readers import observer_mission
from game.engine.data.bulletin import Belief
from game.engine.data.election import Election
from game.explain.shares import percent_of
from game.text.language import translate as _

FEW = 10
"""Stations below which a sample is too small for its test to be trusted much."""

RARE = 1_000_000
"""One in how many samples is as rare as words can make it."""


def watched(election: Election, params: observer_mission.Params, belief: Belief) -> str:
    """Say what was seen in the stations watched, what is printed, and what follows from it."""
    total = election.country.places.units("precinct")
    everywhere = params.stations >= total
    if total == 1:
        words = _("In the only station they saw {sample} % struck out.")
    elif everywhere:
        words = _("In all {total} stations they saw {sample} % struck out.")
    else:
        words = _("In {watched} of {total} stations they saw {sample} % struck out.")
    share, page = percent_of(belief.perceived_dissent), page_against(election)
    seen = words.format(watched=f"{params.stations:,}", total=f"{total:,}", sample=share)
    says = (
        _("The page says nothing about votes.")
        if page is None
        else _("The page says {page} % against.").format(page=page)
    )
    if belief.trust == 0.0 and _overfull(election):
        found = _("The boxes held more papers than there are names on the roll.")
    elif page is None:
        found = ""
    elif belief.trust >= 1.0:
        found = _agreed(same=everywhere or share == page, stations=params.stations)
    else:
        found = _doubted(belief.trust, params.stations, everywhere=everywhere)
    return f"{seen} {says} {found}".rstrip()


def _agreed(*, same: bool, stations: int) -> str:
    # the share is all that is held against the page, so it is all that can agree
    if same:
        said = _("The two agree.")
    elif stations < observer_mission.FEWEST:
        said = _("One station alone says nothing about chance.")
    else:
        said = _("Chance alone does that at least once in twenty samples.")
    return f"{said} {_('They held no other figure against the page.')}"


def _doubted(trust: float, stations: int, *, everywhere: bool) -> str:
    if everywhere:
        return _("They saw every box, so chance does not explain the gap.")
    few = f" {_('So few stations say little.')}" if stations < FEW else ""
    return f"{_by_chance(trust)}{few}"


def _overfull(election: Election) -> bool:
    boxes = election.tiers[0].received
    return bool(boxes.in_box.sum() > boxes.registered.sum())


def page_against(election: Election) -> str | None:
    """What an observer reads the page to say about votes against."""
    by_name = {figure.name: figure for figure in election.bulletin.figures}
    if "against" in by_name:
        return by_name["against"].printed
    if "for" in by_name and by_name["for"].denominator > 0:
        return percent_of(1.0 - float(by_name["for"].printed) / 100.0, by_name["for"].decimals)
    return None


def _by_chance(trust: float) -> str:
    chance = trust * observer_mission.UNUSUAL
    if chance >= 0.001:
        return _("Chance alone does that in only {count} of 1,000 samples.").format(count=round(1000 * chance))
    if chance >= 1 / RARE:
        return _("Chance alone does that in fewer than 1 of 1,000 samples.")
    return _("Chance alone does that less than once in a million samples.")
