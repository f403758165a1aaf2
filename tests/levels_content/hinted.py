"""Which settings a hint names: the words of the hint, and what a player turns who does just that.

A hint that names no setting is not here; the last one of every level has to be.
"""

from tests.levels_content.solutions import Settings

FILL = "reporting.{}.decree.fill"
KEPT = "reporting.{}.shrink_factor.kept"
TIERS = ("precinct", "constituency", "province")
AS_MEANT = {"reporting.ballot_law.struck_as_yes": 0.0, "reporting.ballot_law.struck_as_invalid": 0.0}
SHARES = {"publication.for.decimals": 2, "publication.against.decimals": 2}

HINTED: dict[tuple[str, str], Settings] = {
    ("honest_count", "Either a sense of duty of 4.5 and three visits to each home"): {
        "behaviour.civic_duty.duty": 4.5,
        "behaviour.agitator_visits.visits": 3.0,
    },
    ("honest_count", "or 3.5 and six visits"): {
        "behaviour.civic_duty.duty": 3.5,
        "behaviour.agitator_visits.visits": 6.0,
    },
    ("who_is_on_the_list", "Striking off 5 % of the supporters is enough if the odds for opponents are 20"): {
        "roll.dead_souls.share": 0.0,
        "roll.roll_cleaning.absent": 1.0,
        "roll.roll_cleaning.share": 0.05,
        "roll.roll_cleaning.odds": 20.0,
    },
    ("who_is_on_the_list", "So is 3 % if 10 % in the towns get certificates"): {
        "roll.dead_souls.share": 0.0,
        "roll.roll_cleaning.absent": 1.0,
        "roll.roll_cleaning.share": 0.03,
        "roll.roll_cleaning.odds": 20.0,
        "roll.absentee_certificates.share": 0.1,
    },
    ("knock_on_the_door", "Either five visits and a cost of 1.5 for staying at home"): {
        "behaviour.agitator_visits.visits": 5.0,
        "behaviour.absence_penalty.penalty": 1.5,
    },
    ("knock_on_the_door", "or two visits and a cost of 2.25, will do"): {
        "behaviour.agitator_visits.visits": 2.0,
        "behaviour.absence_penalty.penalty": 2.25,
    },
    ("the_pencil_and_the_booth", "It takes a cost of 1 for staying at home, and either the booth for everybody"): {
        "behaviour.absence_penalty.penalty": 1.0,
        "behaviour.voting_procedure.procedure": "secret",
    },
    ("the_pencil_and_the_booth", "and feel wholly safe in numbers: a cost of 4"): {
        "behaviour.absence_penalty.penalty": 1.0,
        "behaviour.perception.prior": 1.0,
        "behaviour.reject_penalty.safety": 1.0,
        "behaviour.reject_penalty.penalty": 4.0,
    },
    ("nobody_wants_to_be_last", "It takes 98 % expected at the stations, and a reward for helping of 5"): {
        "reporting.precinct.turnout_quota.quota": 0.98,
        **{f"reporting.{tier}.incentive.reward": 5.0 for tier in TIERS},
    },
    ("the_last_digits", "“For” and “against” need two digits each"): {
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
    ("retention", "It takes all No votes passed on, and either a sense of duty of 1"): {
        "reporting.precinct.shrink_factor.kept": 1.0,
        "behaviour.civic_duty.duty": 1.0,
    },
    ("retention", "or 2 visits to each home"): {
        "reporting.precinct.shrink_factor.kept": 1.0,
        "behaviour.agitator_visits.visits": 2.0,
    },
    ("dresden_1989", "It takes 98 % turnout and at most 2.5 % against, demanded of the wards"): {
        "reporting.constituency.negotiated_target.turnout": 0.98,
        "reporting.constituency.negotiated_target.against": 0.025,
    },
    (
        "weissensee_1989",
        "It takes 97 % of those at home added from special places, and 44 % of the No votes passed on",
    ): {
        "reporting.constituency.special_places.home": 0.97,
        "reporting.constituency.shrink_factor.kept": 0.44,
    },
    ("the_honest_ninety_nine", "Either the booth for everyone and 2 visits"): {
        "behaviour.voting_procedure.procedure": "secret",
        "behaviour.agitator_visits.visits": 2.0,
    },
    ("the_honest_ninety_nine", "or no cost for striking out and 1 visit"): {
        "behaviour.reject_penalty.penalty": 0.0,
        "behaviour.agitator_visits.visits": 1.0,
    },
    ("full_country", "Either a cost of 11.25 for striking out, 12 for staying at home, and votes cast for all"): {
        "behaviour.reject_penalty.penalty": 11.25,
        "behaviour.absence_penalty.penalty": 12.0,
        "ballot.proxy_voting.away": 1.0,
    },
    ("full_country", "Or a cost of 6 for both, and a decree at the centre"): {
        "behaviour.reject_penalty.penalty": 6.0,
        "behaviour.absence_penalty.penalty": 6.0,
        "reporting.centre.decree.fill": 1.0,
    },
    ("spa_2026_fear", "Either the booth for everybody, and a cost of 1 for staying at home"): {
        "behaviour.voting_procedure.procedure": "secret",
        "behaviour.absence_penalty.penalty": 1.0,
    },
    ("spa_2026_fear", "Or a cost of 1 for striking out, and none for staying at home"): {
        "behaviour.reject_penalty.penalty": 1.0,
        "behaviour.absence_penalty.penalty": 0.0,
    },
    ("spa_2026_counting", "Every struck ballot counts as a No vote, and"): {
        "reporting.ballot_law.struck_as_yes": 0.0,
        **{KEPT.format(tier): 1.0 for tier in TIERS},
    },
    ("spa_2026_counting", "Or the provinces pass on 75 %, and striking out costs nothing"): {
        "behaviour.reject_penalty.penalty": 0.0,
        "reporting.ballot_law.struck_as_yes": 0.0,
        **{KEPT.format(tier): 1.0 for tier in TIERS},
        KEPT.format("province"): 0.75,
    },
    ("spa_2026_decree", "It takes “Changed to match” at nothing at stations"): {
        FILL.format(tier): 0.0 for tier in (*TIERS, "centre")
    },
    ("meet_the_seven_hundredths", "Either the booth for everybody, and a cost of 1 for staying at home"): {
        "behaviour.voting_procedure.procedure": "secret",
        "behaviour.absence_penalty.penalty": 1.0,
    },
    ("meet_the_seven_hundredths", "Or half of those who agree go into the booth too, with both costs at 0"): {
        "behaviour.voting_procedure.company": 0.5,
        "behaviour.reject_penalty.penalty": 0.0,
        "behaviour.absence_penalty.penalty": 0.0,
    },
    ("a_straight_line", "Read no struck ballot as Yes, and none as invalid. Then either give everybody the booth"): {
        **AS_MEANT,
        "behaviour.voting_procedure.procedure": "secret",
    },
    ("a_straight_line", "or take the cost of striking out down to 0"): {
        **AS_MEANT,
        "behaviour.reject_penalty.penalty": 0.0,
    },
    ("republics_1946", "Either a cost of 6.75 for striking out and of 2.5 for staying at home"): {
        "behaviour.reject_penalty.penalty": 6.75,
        "behaviour.absence_penalty.penalty": 2.5,
    },
    ("republics_1946", "Or the republics take away 89 % of the No votes and write in all the absent"): {
        "reporting.province.show_of_strength.against": 0.89,
        "reporting.province.show_of_strength.absent": 1.0,
    },
    ("turkmenistan_1994", "Either a box for all at home, votes cast for all who are away, and a cost of 11.75"): {
        "ballot.mobile_box.reached": 1.0,
        "ballot.proxy_voting.away": 1.0,
        "behaviour.reject_penalty.penalty": 11.75,
    },
    ("turkmenistan_1994", "Or expect 100 % at the stations, and let constituencies pass on 1 % of the No votes"): {
        "reporting.precinct.turnout_quota.quota": 1.0,
        "reporting.constituency.shrink_factor.kept": 0.01,
    },
    ("syria_2007", "Either print for and against as percentages of the valid votes"): {
        "publication.for.base": "valid",
        "publication.against.base": "valid",
    },
    ("syria_2007", "Or print all three parts as percentages of the votes cast, the invalid ones too"): {
        "publication.against.base": "cast",
        "publication.invalid.shown": True,
    },
    ("local_2023", "Either a cost of 8 for staying at home, and 2 % of the places with a disliked candidate"): {
        "behaviour.absence_penalty.penalty": 8.0,
        "population.disliked_candidates.share": 0.02,
    },
    ("local_2023", "Or expect 99.6 % at the stations, and let constituencies pass on 68 % of the No votes"): {
        "reporting.precinct.turnout_quota.quota": 0.996,
        "reporting.constituency.shrink_factor.kept": 0.68,
    },
}
