"""What observers say: what they saw and where, what was said of it, and whether chance alone could explain the gap.

Every sentence is about the stations watched, and rests on a finding in the record.
"""

from collections.abc import Iterator

from game.engine.audience.readers import observer_mission
from game.engine.data.bulletin import Belief, Finding
from game.engine.data.election import Election
from game.engine.data.sample import UNUSUAL
from game.explain.shares import percent_of
from game.level.places.names import station_name
from game.text.language import translate as _

RARE = 1_000_000
"""One in how many samples is as rare as words can make it."""

WIDE = 0.5
"""How much of the whole a sample must leave open for its stations to be too few."""


def watched(election: Election, params: observer_mission.Params, belief: Belief) -> str:
    """Say what was seen in the stations watched, what is printed, and what follows from it."""
    said = [_seen(election, params, belief), *_in_stations(election, belief.findings)]
    of_the_page = [finding for finding in belief.findings if finding.test == "page"]
    everywhere = params.stations >= election.country.places.units("precinct")
    votes = [_votes(election, finding, everywhere=everywhere) for finding in of_the_page if finding.column != "turnout"]
    said += votes or [_("The page says nothing about votes.")]
    if all(finding.chance >= UNUSUAL for finding in of_the_page if finding.column != "turnout"):
        # where the page is wrong about votes, one gap is enough to read of; the record holds both
        said += [_turnout(finding, everywhere=everywhere) for finding in of_the_page if finding.column == "turnout"]
    return " ".join(one for one in said if one)


def _seen(election: Election, params: observer_mission.Params, belief: Belief) -> str:
    total = election.country.places.units("precinct")
    if total == 1:
        words = _("In the only station they saw {sample} % struck out.")
    elif params.stations >= total:
        words = _("In all {total} stations they saw {sample} % struck out.")
    else:
        words = _("In {watched} of {total} stations they saw {sample} % struck out.")
    share = percent_of(belief.perceived_dissent)
    return words.format(watched=f"{params.stations:,}", total=f"{total:,}", sample=share)


# --- in a station


def _in_stations(election: Election, findings: tuple[Finding, ...]) -> Iterator[str]:
    """One sentence on the boxes and one on the result sheets; where there are several, the graver comes first."""
    for tests in (("names", "issued"), ("protocol",)):
        found = next((finding for test in tests for finding in findings if finding.test == test), None)
        if found is not None:
            yield _in_one(election, found)


def _in_one(election: Election, found: Finding) -> str:
    if found.station is None:
        return _expected(found)
    place = station_name(election, found.station)
    said = _words(found).format(place=place, seen=f"{round(found.seen):,}", said=f"{round(found.said):,}")
    if found.stations == 1:
        return said
    more = _("They saw {count} such stations.").format(count=f"{found.stations:,}")
    return f"{said} {more}"


def _words(found: Finding) -> str:
    return {
        ("names", "in_box"): _("{place}: {seen} papers in the box, and only {said} names on the roll."),
        ("issued", "in_box"): _("{place}: {seen} papers in the box, and only {said} were handed out."),
        ("protocol", "issued"): _("{place}: {seen} papers were handed out, and the result sheet says {said}."),
        ("protocol", "votes_for"): _("{place}: {seen} votes for were read out, and the result sheet says {said}."),
        ("protocol", "votes_against"): _(
            "{place}: {seen} votes against were read out, and the result sheet says {said}."
        ),
        ("protocol", "invalid"): _("{place}: {seen} invalid papers were read out, and the result sheet says {said}."),
    }[found.test, found.column]


def _expected(found: Finding) -> str:
    return {
        "names": _("In stations like these, boxes hold more papers than there are names on the roll."),
        "issued": _("In stations like these, boxes hold more papers than were handed out."),
        "protocol": _("In stations like these, result sheets do not say what was read out."),
    }[found.test]


# --- the sample and the page


def _votes(election: Election, found: Finding, *, everywhere: bool) -> str:
    page, read = page_against(election), percent_of(found.seen if found.column == "against" else 1.0 - found.seen)
    says = _("The page says {page} % against.").format(page=page)
    last_digit = 0.01 * 10.0 ** -election.bulletin.figure(found.column).decimals
    same = everywhere or read == page or abs(found.seen - found.said) < last_digit
    found_out = _found_out(found, same=same, everywhere=everywhere)
    return " ".join(one for one in (_as_read(election, found, read), says, found_out) if one)


def _as_read(election: Election, found: Finding, read: str) -> str:
    """What becomes of the papers struck out before they are held against the page; "" where they are what it counts."""
    belief = next(one for one in election.beliefs if found in one.findings)
    if read == percent_of(belief.perceived_dissent):
        return ""
    if any(entry.part == "ballot_law" for entry in election.ledger.entries):
        return _("By the ballot law {read} % count as against.").format(read=read)
    base = election.bulletin.figure(found.column).base
    if found.column != "against":
        return _("{read} % were no votes for.").format(read=read) if base == "cast" else ""
    words = {"registered": _("That is {read} % of the roll."), "valid": _("That is {read} % of the valid papers.")}
    return words[base].format(read=read) if base in words else ""


def _turnout(found: Finding, *, everywhere: bool) -> str:
    if found.chance >= UNUSUAL:
        wide = found.high - found.low >= WIDE and not everywhere
        return "" if wide else _("The turnout they saw fits the page.")
    words = _("They saw a turnout of {seen} %, and the page says {said} %.")
    gap = words.format(seen=percent_of(found.seen), said=percent_of(found.said))
    return f"{gap} {_found_out(found, same=False, everywhere=everywhere)}"


def _found_out(found: Finding, *, same: bool, everywhere: bool) -> str:
    if found.chance < UNUSUAL:
        return _by_chance(found.chance, everywhere=everywhere)
    if same:
        return _("The two agree.")
    if found.high - found.low >= WIDE:
        return _("These are too few stations to tell.")
    low, high = (found.low, found.high) if found.column != "for" else (1.0 - found.high, 1.0 - found.low)
    words = _("Other stations may have been otherwise: in all of them together, {low} to {high} % is possible.")
    return words.format(low=percent_of(low, 1), high=percent_of(high, 1))


def _by_chance(chance: float, *, everywhere: bool) -> str:
    if everywhere:
        return _("They saw every box, so chance does not explain the gap.")
    if chance == 0.0:
        return _("Whatever happened in the other stations, that cannot be.")
    if chance >= 0.001:
        return _("Chance alone does that in at most {count} of 1,000 samples.").format(count=round(1000 * chance))
    if chance >= 1 / RARE:
        return _("Chance alone does that in fewer than 1 of 1,000 samples.")
    return _("Chance alone does that less than once in a million samples.")


def page_against(election: Election) -> str | None:
    """What an observer reads the page to say about votes against."""
    by_name = {figure.name: figure for figure in election.bulletin.figures}
    if "against" in by_name:
        return by_name["against"].printed
    if "for" in by_name and by_name["for"].denominator > 0:
        return percent_of(1.0 - float(by_name["for"].printed) / 100.0, by_name["for"].decimals)
    return None
