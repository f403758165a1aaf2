"""What surrounded one person when deciding, and how likely each choice was, or would be under other rules."""

from dataclasses import dataclass, replace

import numpy as np

from game.engine.behaviour import voting_procedure
from game.engine.behaviour.choice import choice_probability, terms_at
from game.engine.data.columns import ALTERNATIVES
from game.engine.data.election import Election
from game.engine.data.scenario import Scenario
from game.engine.data.utility import Moment, add_up
from game.engine.population.build import traits
from game.explain.station.attendance import Voter


@dataclass(frozen=True, slots=True)
class Situation:
    """Private support, how well the choice is seen, how easily one is fetched, and the dissent one believes in."""

    scenario: Scenario
    setting: int
    support: float
    visibility: float
    reach: float
    dissent: float

    @classmethod
    def of(cls, election: Election, precinct: int, voter: Voter) -> "Situation":
        """The situation of somebody who had to decide.

        Raises
        ------
        ValueError
            for somebody who was away or not on the roll.
        """
        if voter.person.believed is None:
            raise ValueError("somebody without a choice has no moment of deciding")
        setting, choices = int(election.country.places.setting[precinct]), election.choices
        return cls(
            scenario=election.scenario,
            setting=setting,
            support=voter.person.support,
            visibility=float(choices.visibility[setting]),
            reach=float(traits(election.scenario).reach[setting]),
            dissent=voter.person.believed,
        )

    def chance(self, alternative: str) -> float:
        """How likely the choice of an alternative is here, from 0 to 1."""
        shift, slope = add_up((term for _, term in terms_at(self.scenario, self._moment())), 1)
        chances = choice_probability(shift, slope, np.array([self.support]))
        return float(chances[0, 0, ALTERNATIVES.index(alternative)])

    def _moment(self) -> Moment:
        return Moment(*(np.array([value]) for value in (self.visibility, self.reach, self.dissent)))

    def pulls(self) -> dict[tuple[str, str], float]:
        """What every rule adds to the utility of each alternative it acts on, in logits, by rule and alternative."""
        added: dict[tuple[str, str], float] = {}
        for rule, term in terms_at(self.scenario, self._moment()):
            key = rule, ALTERNATIVES[term.alternative]
            amount = float(np.max(term.amount)) + term.slope * self.support
            added[key] = added.get(key, 0.0) + amount
        return added

    def under(self, scenario: Scenario) -> "Situation":
        """The same person under other rules; what people believe of each other stays as it was."""
        params = voting_procedure.of(scenario)
        seen = voting_procedure.visibility(params, traits(scenario))
        return replace(self, scenario=scenario, visibility=float(seen[self.setting]))

    def believing(self, dissent: float) -> "Situation":
        """The same person who believes that a share of the others strike the name out."""
        return replace(self, dissent=dissent)
