"""Before the vote: how the one name on each paper was chosen, as the country's own meetings chose it.

Where a level leaves the meeting out, names do not matter to the vote; what a usual meeting does is shown all the same.
"""

from game.engine.data.nomination import Slate
from game.engine.data.places import Places
from game.engine.data.scenario import Scenario
from game.engine.population import country
from game.engine.population.differences import selection_meeting
from game.engine.streams import Streams

ADDRESS = "population.selection_meeting"


def nominate(scenario: Scenario, places: Places) -> Slate:
    """Return the names examined and the one registered in every constituency; the same in all ballots of a country."""
    seed = country.of(scenario).seed
    streams = Streams(seed).child("population").child(ADDRESS.rpartition(".")[2])
    return selection_meeting.examine(meeting(scenario), places, streams.chance())


def meeting(scenario: Scenario) -> selection_meeting.Params:
    """Return how the meetings are held; the usual way where the level leaves them out."""
    found = scenario.find(ADDRESS)
    if found is None:
        return selection_meeting.Params()
    assert isinstance(found.params, selection_meeting.Params)
    return found.params


def matters(scenario: Scenario) -> bool:
    """Whether the meeting is part of the level, so that it moves the vote whose name is on the paper."""
    return scenario.find(ADDRESS) is not None
