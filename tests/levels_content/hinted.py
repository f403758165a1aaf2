"""Which settings a hint names: the words of the hint, and what a player turns who does just that.

A hint that names no setting is not here; the last one of every level has to be.
"""

from tests.levels_content.solutions import Settings

FILL = "reporting.{}.decree.fill"
KEPT = "reporting.{}.shrink_factor.kept"
TIERS = ("precinct", "constituency", "province")
SHARES = {"publication.for.decimals": 2, "publication.against.decimals": 2}

HINTED: dict[tuple[str, str], Settings] = {
    ("honest_count", "A sense of duty of 5 is enough"): {"behaviour.civic_duty.duty": 5.0},
    ("who_is_on_the_list", "5 % of the supporters are enough if the odds for opponents are 20"): {
        "roll.dead_souls.share": 0.0,
        "roll.roll_cleaning.absent": 1.0,
        "roll.roll_cleaning.share": 0.05,
        "roll.roll_cleaning.odds": 20.0,
    },
    ("knock_on_the_door", "Either twenty visits"): {"behaviour.agitator_visits.visits": 20.0},
    ("knock_on_the_door", "or a cost of 3 for staying at home will do"): {"behaviour.absence_penalty.penalty": 3.0},
    ("the_pencil_and_the_booth", "What if everybody had to enter the booth?"): {
        "behaviour.voting_procedure.procedure": "secret",
    },
    ("the_pencil_and_the_booth", "feel wholly safe in numbers, a cost of 4"): {
        "behaviour.perception.prior": 1.0,
        "behaviour.reject_penalty.safety": 1.0,
        "behaviour.reject_penalty.penalty": 4.0,
    },
    ("nobody_wants_to_be_last", "Expect 98 % at the stations, and set the reward for helping to 5"): {
        "reporting.precinct.turnout_quota.quota": 0.98,
        **{f"reporting.{tier}.incentive.reward": 5.0 for tier in TIERS},
    },
    ("the_last_digits", "Give “for” and “against” two digits each"): {
        "publication.turnout.decimals": 3,
        "publication.abstained.shown": True,
        **SHARES,
    },
    ("the_last_digits", "or two that are cut off instead of rounded"): {
        "publication.turnout.decimals": 2,
        "publication.turnout.rounding": "truncate",
        "publication.abstained.shown": True,
        **SHARES,
    },
    ("retention", "Pass on all No votes, and either set the sense of duty to 1"): {
        "reporting.precinct.shrink_factor.kept": 1.0,
        "behaviour.civic_duty.duty": 1.0,
    },
    ("retention", "or send 2 visits to each home"): {
        "reporting.precinct.shrink_factor.kept": 1.0,
        "behaviour.agitator_visits.visits": 2.0,
    },
    ("the_honest_ninety_nine", "Either the booth for everyone and 2 visits"): {
        "behaviour.voting_procedure.procedure": "secret",
        "behaviour.agitator_visits.visits": 2.0,
    },
    ("the_honest_ninety_nine", "or no cost for striking out and 1 visit"): {
        "behaviour.reject_penalty.penalty": 0.0,
        "behaviour.agitator_visits.visits": 1.0,
    },
    ("full_country", "A decree at the centre is one move"): {"reporting.centre.decree.fill": 1.0},
    ("full_country", "a cost of 11.25 for striking out, 12 for staying at home, and votes cast for all"): {
        "behaviour.reject_penalty.penalty": 11.25,
        "behaviour.absence_penalty.penalty": 12.0,
        "ballot.proxy_voting.away": 1.0,
    },
    ("spa_2026_fear", "Either give everybody the booth"): {"behaviour.voting_procedure.procedure": "secret"},
    ("spa_2026_fear", "or bring the cost of striking out down to 1"): {"behaviour.reject_penalty.penalty": 1.0},
    ("spa_2026_counting", "Count every struck ballot as a No vote, and let"): {
        "reporting.ballot_law.struck_as_yes": 0.0,
        **{KEPT.format(tier): 1.0 for tier in TIERS},
    },
    ("spa_2026_decree", "Set “Changed to match” to nothing at stations"): {
        FILL.format(tier): 0.0 for tier in (*TIERS, "centre")
    },
}
"""The way each hint names, by level and by words that stand in the hint."""
