"""How each level can be won, by settings alone; the first way of each is also the frugal one."""

from typing import Any

Settings = dict[str, Any]

CLEANED: Settings = {"roll.dead_souls.share": 0.0, "roll.roll_cleaning.absent": 1.0}

SOLUTIONS: dict[str, tuple[Settings, ...]] = {
    "honest_count": (
        {"behaviour.civic_duty.duty": 5.0},
        {"behaviour.civic_duty.duty": 6.0},
    ),
    "who_is_on_the_list": (
        {**CLEANED, "roll.roll_cleaning.share": 0.05, "roll.roll_cleaning.odds": 20.0},
        {**CLEANED, "roll.roll_cleaning.share": 0.1, "roll.roll_cleaning.odds": 10.0},
        {**CLEANED, "roll.roll_cleaning.share": 0.2, "roll.roll_cleaning.odds": 20.0},
    ),
    "knock_on_the_door": (
        {"behaviour.absence_penalty.penalty": 3.5},
        {"behaviour.agitator_visits.visits": 20.0},
        {"behaviour.agitator_visits.visits": 5.0, "behaviour.absence_penalty.penalty": 2.0},
    ),
    "the_pencil_and_the_booth": (
        {"behaviour.voting_procedure.procedure": "secret"},
        {
            "behaviour.reject_penalty.penalty": 2.0,
            "behaviour.perception.prior": 0.8,
            "behaviour.reject_penalty.safety": 1.0,
        },
    ),
    "nobody_wants_to_be_last": (
        {
            "reporting.precinct.turnout_quota.quota": 0.98,
            "reporting.precinct.incentive.reward": 5.0,
            "reporting.constituency.incentive.reward": 5.0,
            "reporting.province.incentive.reward": 5.0,
        },
        {
            "reporting.precinct.turnout_quota.quota": 0.985,
            "reporting.precinct.incentive.reward": 20.0,
            "reporting.constituency.incentive.reward": 20.0,
            "reporting.province.incentive.reward": 2.0,
        },
    ),
    "the_last_digits": (
        {
            "publication.turnout.decimals": 3,
            "publication.for.decimals": 2,
            "publication.against.decimals": 2,
            "publication.abstained.shown": True,
        },
        {
            "publication.turnout.decimals": 2,
            "publication.turnout.rounding": "truncate",
            "publication.for.decimals": 2,
            "publication.against.decimals": 2,
            "publication.away.shown": True,
            "publication.abstained.shown": True,
        },
    ),
    "retention": (
        {"reporting.precinct.shrink_factor.kept": 1.0, "behaviour.civic_duty.duty": 1.0},
        {"reporting.precinct.shrink_factor.kept": 1.0, "behaviour.agitator_visits.visits": 2.0},
    ),
    "the_honest_ninety_nine": (
        {"behaviour.voting_procedure.procedure": "secret", "behaviour.agitator_visits.visits": 2.0},
        {"behaviour.reject_penalty.penalty": 0.0, "behaviour.civic_duty.duty": 0.0},
        {"behaviour.reject_penalty.penalty": 0.0, "behaviour.agitator_visits.visits": 1.0},
    ),
    "full_country": (
        {
            "behaviour.reject_penalty.penalty": 11.25,
            "behaviour.absence_penalty.penalty": 12.0,
            "ballot.proxy_voting.away": 1.0,
        },
        {"reporting.centre.decree.fill": 1.0},
    ),
    "spa_2026_fear": (
        {"behaviour.voting_procedure.procedure": "secret"},
        {"behaviour.reject_penalty.penalty": 0.0},
    ),
    "spa_2026_counting": (
        {
            "reporting.ballot_law.struck_as_yes": 0.0,
            "reporting.precinct.shrink_factor.kept": 1.0,
            "reporting.constituency.shrink_factor.kept": 1.0,
            "reporting.province.shrink_factor.kept": 1.0,
        },
    ),
    "spa_2026_decree": (
        {
            "reporting.precinct.decree.fill": 0.0,
            "reporting.constituency.decree.fill": 0.0,
            "reporting.province.decree.fill": 0.0,
            "reporting.centre.decree.fill": 0.0,
        },
    ),
}
