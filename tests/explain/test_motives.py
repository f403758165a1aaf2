"""Which rules weigh on a choice and which made what people did is asked of the engine, not written down."""

from dataclasses import replace

import pytest

from game import parts
from game.engine.behaviour.rules import reject_penalty
from game.engine.data.columns import CHOSEN, REJECT, STANCES
from game.engine.data.utility import Moment, Term
from game.engine.simulate import election, forecast, people
from game.explain.person.motives import drivers, trials
from game.explain.person.reasons import reasons
from game.explain.station.attendance import Voter
from tests.engine.countries import assemble

SMALL = {"population.country": {"provinces": 2, "constituencies": 4, "precincts": 5, "adults": 200}}
BELIEF = {"behaviour.perception": {"prior": 0.6, "weight": 1.0}}
OPEN = {"behaviour.voting_procedure": {"procedure": "open"}}
MOSTLY_COMPANY = {"behaviour.reject_penalty": {"penalty": 0.5}, "behaviour.conformity": {"strength": 5.0}, **OPEN}


def addresses(alternative: str) -> list[str]:
    return [address for address, _trial in trials(alternative)]


def test_the_rules_to_try_are_those_that_act_on_the_choice_the_weightiest_first() -> None:
    assert addresses("reject") == ["behaviour.reject_penalty", "behaviour.conformity"]
    assert addresses("spoil") == ["behaviour.reject_penalty", "behaviour.protest_spoiling"]
    home = ["absence_penalty", "agitator_visits", "bargaining", "civic_duty"]
    assert addresses("home") == [f"behaviour.{rule}" for rule in home]


def test_every_rule_that_can_be_switched_can_be_tried_somewhere() -> None:
    tried = {address for alternative in CHOSEN.values() for address in addresses(alternative)}
    assert tried == {f"behaviour.{name}" for name in parts.names("behaviour")} - set(parts.fixed())


@pytest.mark.parametrize(
    ("rules", "stance", "did", "first"),
    [
        ({"behaviour.reject_penalty": {}, **OPEN}, "opponent", "unmarked", "reject_penalty"),
        (MOSTLY_COMPANY, "opponent", "unmarked", "conformity"),
        ({"behaviour.reject_penalty": {}, **OPEN}, "supporter", "unmarked", "own_view"),
        ({"behaviour.protest_spoiling": {"urge": 3.0}}, "opponent", "spoiled", "protest_spoiling"),
        ({"behaviour.civic_duty": {}}, "opponent", "stayed_home", "own_view"),
        ({"behaviour.agitator_visits": {"visits": 8.0}}, "opponent", "unmarked", "agitator_visits"),
        ({"behaviour.absence_penalty": {"penalty": 6.0}}, "opponent", "unmarked", "absence_penalty"),
    ],
)
def test_the_rule_without_which_people_would_least_often_do_it_is_named_first(
    rules: dict[str, dict[str, object]], stance: str, did: str, first: str
) -> None:
    assert drivers(forecast(assemble("motives", {**SMALL, **rules})), stance, did)[0] == f"behaviour.{first}"


def test_a_rule_that_is_off_made_nothing() -> None:
    record = forecast(assemble("motives", {**SMALL, "behaviour.civic_duty": {}}))
    active = {one.path for one in record.scenario.active}
    for stance in STANCES:
        for did in CHOSEN:
            assert set(drivers(record, stance, did)) <= active
        assert drivers(record, stance, "away") == ()


def braver_in_company(params: reject_penalty.Params, moment: Moment) -> tuple[Term, ...]:
    """Another price of striking out: company takes off the square of what it takes off in the engine's rule."""
    risk = params.penalty * moment.visibility * (1.0 - params.safety * moment.dissent) ** 2
    return (Term(REJECT, -risk),)


def test_the_two_lines_of_a_price_follow_the_rule_however_it_is_written() -> None:
    plain = assemble("price", {**SMALL, **OPEN, **BELIEF, "behaviour.reject_penalty": {"penalty": 8.0, "safety": 0.5}})
    active = (
        replace(one, part=replace(one.part, act=braver_in_company)) if one.path.endswith("reject_penalty") else one
        for one in plain.active
    )
    record = election(replace(plain, active=tuple(active)), 3)
    person = next(one for one in people(record, 0).people if one.did == "struck_out")
    found = {one.label: one.pull for one in reasons(record, 0, Voter(1, person, 0, 0.0, booth=True))}
    seen = float(record.choices.visibility[record.country.places.setting[0]])
    assert found["Being seen to strike"] == pytest.approx(8.0 * seen)
    assert found["Safety in numbers"] == pytest.approx(8.0 * seen * ((1.0 - 0.5 * 0.6) ** 2 - 1.0))
