"""One of those who struck the name out, in words: who, when, where, who could see, whose paper it could be."""

from collections.abc import Iterator

from game.engine.data.election import Election
from game.explain import vocabulary
from game.explain.against.meeting import Met
from game.explain.person.chances import percent_text
from game.explain.station.words import number_text, place_words, seen_words, title
from game.level.places.names import place_kind, station_name
from game.text.language import translate as _


def place_line(election: Election, met: Met) -> str:
    """The station and the kind of place it stands in."""
    name, kind = station_name(election, met.people.precinct), place_kind(election, met.people.precinct)
    return _("{station} · {place}").format(station=name, place=place_words(kind))


def thought_line(met: Met) -> str:
    """What this person thinks, and where that stands among the station's people."""
    person = met.voter.person
    more = sum(other.person.support < person.support for other in met.people.everyone)
    if person.stance == "supporter":
        return _("a supporter, whose support was too weak that day")
    if not more:
        return _("nobody on this roll is more against")
    return _("{more} people on this roll are more against").format(more=number_text(more))


def hour_line(met: Met) -> str:
    """When this person came, and with how many."""
    hour = met.voter.person.hour
    assert hour is not None
    crowd = len(met.people.by_hour.get(hour, ())) - 1
    return _("came after {hour}:00, with {crowd} others in that hour").format(hour=hour, crowd=number_text(crowd))


def seen_line(election: Election, met: Met) -> str:
    """How this vote is cast here, and how often a watcher sees the choice."""
    setting = int(election.country.places.setting[met.people.precinct])
    chance = float(election.choices.visibility[setting])
    how = vocabulary.procedure(met.people.procedure)
    return _("{how}: {seen}").format(how=vocabulary.sentence(how), seen=seen_words(chance))


def paper_line(met: Met) -> str:
    """How many people could have cast this paper."""
    hidden = met.people.anonymity
    all_here = number_text(len(met.people.everyone))
    if hidden.seen == hidden.struck_out == 1:
        return _("1 person could have cast this paper, of {all} on the roll").format(all=all_here)
    words = _("{seen} people could have cast the {struck} struck papers, of {all} on the roll")
    return words.format(seen=number_text(hidden.seen), struck=number_text(hidden.struck_out), all=all_here)


def person_lines(election: Election, met: Met) -> Iterator[str]:
    """Everything the card of a person says."""
    yield f"{title(met.voter)}, {place_line(election, met)}"
    yield from (f"  {line}" for line in (thought_line(met), hour_line(met), seen_line(election, met), paper_line(met)))
    yield "  " + _("chance to strike the name out:")
    yield from (f"    {percent_text(one.share):>12}  {one.label}" for one in met.chances)
