"""The same people under one other rule: what would be printed with a booth for everyone, or an honest count."""

from typing import NamedTuple

from game.engine.behaviour import voting_procedure
from game.engine.data.election import Election
from game.engine.data.scenario import Scenario
from game.engine.simulate import forecast
from game.engine.streams import Between, go_on
from game.explain.against.steps import FIGURE, STRUCK
from game.level.rules.switch import changed, without
from game.parts import always_on
from game.text.language import translate as _

REPORTING = "reporting."


class OtherRule(NamedTuple):
    """Another rule in words, and the figure *against* that would be printed (empty: none), as expected."""

    words: str
    printed: str
    struck: float


def other_rule(election: Election, between: Between = go_on) -> OtherRule | None:
    """Forecast the same country with a booth for everyone; where it has that already, with an honest count.

    None where everybody has a booth and no office changes anything.
    """
    words, scenario = _other(election.scenario)
    if scenario is election.scenario:
        return None
    expected = forecast(scenario, election.country, between)
    printed = next((one.printed for one in expected.bulletin.figures if one.name == FIGURE), "")
    return OtherRule(words, printed, float(expected.boxes.acts[:, :, STRUCK].sum()))


def turned(scenario: Scenario) -> str:
    """Return the beginning of the paths of what the other rule turns."""
    secret = voting_procedure.of(scenario).procedure == "secret"
    return REPORTING if secret else voting_procedure.PROCEDURE


def _other(scenario: Scenario) -> tuple[str, Scenario]:
    if turned(scenario) != REPORTING:
        return _("The same people, with a booth for everyone"), changed(scenario, voting_procedure.PROCEDURE, "secret")
    for one in scenario.active:
        if one.path.startswith(REPORTING) and not always_on(one.path):
            scenario = without(scenario, one.path)
    return _("The same people, with no office that changes a count"), scenario
