"""The whole ballot, in the order in which it happens.

    Country ─▶ Roll ─▶ Choices ─▶ Boxes ─▶ Protocols, tier by tier ─▶ Bulletin ─▶ Readers

``forecast`` and ``election`` walk the same line; they differ only in what they ask of chance. ``between`` is called
between their parts, so that a ballot nobody waits for any more can be given up: whatever it raises comes out here.
"""

from typing import TYPE_CHECKING

from game.engine.audience.interpret import interpret
from game.engine.ballot.cast import cast
from game.engine.behaviour.decide import decide
from game.engine.data.election import Election
from game.engine.data.electorate import Country
from game.engine.data.protocols import Ledger
from game.engine.data.scenario import Scenario
from game.engine.population.build import build, traits
from game.engine.publication.publish import publish
from game.engine.reporting.report import report
from game.engine.roll.enrol import enrol
from game.engine.streams import Between, Expected, Streams, go_on

if TYPE_CHECKING:
    from game.engine.behaviour.people import Station, Strikers


def election(scenario: Scenario, seed: int, country: Country | None = None, between: Between = go_on) -> Election:
    """Hold the ballot once: whole people, whole papers, one seed. ``country`` saves building it again."""
    return _ballot(scenario, seed, country or build(scenario), Streams(seed, between=between))


def forecast(scenario: Scenario, country: Country | None = None, between: Between = go_on) -> Election:
    """Return what to expect: the mean over all seeds, without drawing any, and smooth in every setting."""
    return _ballot(scenario, None, country or build(scenario), Expected(between))


def people(held: Election, precinct: int) -> "Station":
    """Draw the individual voters of one station, so that they add up to its counts; the same every time."""
    from game.engine.behaviour.people import draw_people  # noqa: PLC0415 -- most ballots end without anyone asking for people

    return draw_people(held, traits(held.scenario), precinct)


def strikers(held: Election, precinct: int) -> "Strikers":
    """Draw those of a station who struck the name out: the same people, sooner than all of them."""
    from game.engine.behaviour.people import draw_strikers  # noqa: PLC0415 -- as above

    return draw_strikers(held, traits(held.scenario), precinct)


def _ballot(scenario: Scenario, seed: int | None, country: Country, streams: Streams | Expected) -> Election:
    places, kinds = country.places, traits(scenario)
    roll, struck = enrol(scenario, country, kinds, streams.child("roll"))
    choices = decide(scenario, country, kinds, roll, streams.child("behaviour"))
    boxes, stuffed = cast(scenario, country, kinds, roll, choices, streams.child("ballot"))
    reported = report(scenario, places, roll, boxes, streams.child("reporting"))
    bulletin = publish(scenario, reported.elected, reported.tiers[-1].reported)
    visible, stations = choices.visibility[places.setting], reported.tiers[0]
    readers = interpret(scenario, bulletin, stations, reported.entries, visible, streams.child("audience"))
    return Election(
        scenario=scenario,
        seed=seed,
        country=country,
        roll=roll,
        choices=choices,
        boxes=boxes,
        tiers=reported.tiers,
        ledger=Ledger(struck + stuffed + reported.entries),
        bulletin=bulletin,
        readers=readers,
    )
