"""Broken level files, each with what has to be said about it: one line for each problem, with these words in it."""

from dataclasses import dataclass

VALID = """\
title = "A small country"

[population.country]
provinces = 2
constituencies = 4
precincts = 3
adults = 60

[population.village]
share = 0.5

[behaviour.voting_procedure]
procedure = "secret"

[behaviour.civic_duty]
duty = 1.0

[reporting.centre.turnout_quota]
quota = 0.99

[publication.turnout]
decimals = 2

[audience.trusting]
"""


@dataclass(frozen=True)
class Broken:
    """A file's text, and for each problem expected, in order, words of its line."""

    name: str
    text: str
    said: tuple[tuple[str, ...], ...]


def wrong(name: str, text: str, *said: tuple[str, ...]) -> Broken:
    """A level of which everything but ``text`` is right."""
    return Broken(name, f'title = "Broken"\n{text}\n', said)


TWO = '[[series.ballots]]\nname = "1"\n[[series.ballots]]\nname = "2"\n'
"""Two ballots in sequence, to say something of the second."""

BROKEN = (
    # names, at each depth
    Broken("no_title", "[population.country]\nadults = 60\n", (("title: missing", "text of 1 to 60 characters"),)),
    wrong("top_level_name", "sede = 3", ("sede: unknown name", 'did you mean "seed"?')),
    wrong("stage", "[behavior.civic_duty]\nduty = 1.0", ("behavior: unknown name", 'did you mean "behaviour"?')),
    wrong("part", "[behaviour.civic_dty]\nduty = 1.0", ("behaviour.civic_dty: unknown", 'did you mean "civic_duty"?')),
    wrong("parameter", "[population.country]\nsuport = 0.1", ("population.country.suport", 'did you mean "support"?')),
    wrong("tier", "[reporting.center.honest]", ("reporting.center: unknown name", 'did you mean "centre"?')),
    wrong(
        "part_of_a_tier",
        "[reporting.province.turnout_quta]",
        ("reporting.province.turnout_quta: unknown name", 'did you mean "turnout_quota"?'),
    ),
    wrong(
        "parameter_of_a_tier",
        "[reporting.province.turnout_quota]\nqouta = 0.9",
        ("reporting.province.turnout_quota.qouta: unknown name", 'did you mean "quota"?'),
    ),
    wrong("part_of_another_stage", "[roll.civic_duty]", ("roll.civic_duty: unknown name", "dead_souls")),
    wrong("part_without_its_tier", "[reporting.honest]", ("reporting.honest: unknown name", "precinct, constituency")),
    wrong("figure", "[publication.turnut]\nshown = true", ("publication.turnut", 'did you mean "turnout"?')),
    wrong("kind_of_place", "[population.vilage]", ("population.vilage", 'did you mean "village"?')),
    wrong("name_with_a_point", '["population.country"]\nadults = 60', ('"population.country": unknown name',)),
    wrong("empty_name", '"" = 1', ('"": unknown name',)),
    wrong("name_that_colours_the_screen", '"\\u001b[31mred" = 1', ('"\\u001b[31mred": unknown name',)),
    wrong("name_over_two_lines", '"a\\nb" = 1', ('"a\\nb": unknown name',)),
    wrong("word_from_another_language", '["população"]', ("população: unknown name",)),
    wrong("word_from_another_language_without_quotes", "[população]", ("line 2: ", "allowed is TOML")),
    # the wrong kind of value
    wrong(
        "text_for_a_number",
        '[population.country]\nadults = "many"',
        ('adults = "many"', "a whole number from 1 to 20,000"),
    ),
    wrong(
        "digits_in_quotes", '[population.country]\nadults = "60"', ('adults = "60"', "a whole number from 1 to 20,000")
    ),
    wrong(
        "yes_for_a_number", "[population.country]\nadults = true", ("adults = true", "a whole number from 1 to 20,000")
    ),
    wrong("number_for_yes", "[publication.turnout]\nshown = 1", ("publication.turnout.shown = 1", "true or false")),
    wrong("text_for_yes", '[publication.turnout]\nshown = "yes"', ('shown = "yes"', "true or false")),
    wrong(
        "fraction_for_whole",
        "[population.country]\nadults = 60.5",
        ("adults = 60.5", "a whole number from 1 to 20,000"),
    ),
    wrong("whole_written_as_fraction", "[population.country]\nadults = 60.0", ("adults = 60.0", "a whole number")),
    wrong("number_for_text", "[population.country]\nmap = 3", ("population.country.map = 3", "text in quotes")),
    wrong("date_for_a_number", "[population.country]\nadults = 2026-03-15", ("adults = 2026-03-15", "a whole number")),
    wrong("list_for_a_number", "[population.country]\nadults = [60]", ("adults = [60]", "a whole number")),
    wrong("table_for_a_number", "[population.country.adults]\nx = 1", ("adults = a table", "a whole number")),
    wrong("text_for_a_stage", 'reporting = "honest"', ('reporting = "honest": allowed is a table',)),
    wrong("text_for_a_part", 'behaviour.civic_duty = "high"', ('behaviour.civic_duty = "high": allowed is a table',)),
    wrong("yes_for_a_part", "behaviour.civic_duty = true", ("behaviour.civic_duty = true: allowed is a table",)),
    wrong("number_for_a_tier", "reporting.centre = 1", ("reporting.centre = 1: allowed is a table",)),
    wrong(
        "list_of_tables_for_a_part",
        "[[behaviour.civic_duty]]\nduty = 1.0\n[[behaviour.civic_duty]]\nduty = 2.0",
        ("behaviour.civic_duty = [a table, a table]: allowed is a table",),
    ),
    wrong("list_of_tables_for_a_stage", "[[roll]]", ("roll = [a table]: allowed is a table",)),
    Broken("title_is_a_number", "title = 3\n", (("title = 3", "text in quotes"),)),
    Broken("title_is_empty", 'title = ""\n', (('title = ""', "text of 1 to 60 characters"),)),
    Broken("title_is_too_long", f'title = "{"x" * 61}"\n', (("title = ", "text of 1 to 60 characters"),)),
    # out of range
    wrong("negative", "[population.country]\nadults = -5", ("adults = -5", "a whole number from 1 to 20,000")),
    wrong("nobody", "[population.country]\nadults = 0", ("adults = 0", "a whole number from 1 to 20,000")),
    wrong("above", "[behaviour.civic_duty]\nduty = 8.5", ("behaviour.civic_duty.duty = 8.5", "a number from 0 to 8")),
    wrong("just_above", "[roll.dead_souls]\nshare = 0.2000001", ("roll.dead_souls.share = 0.2000001", "from 0 to 0.2")),
    wrong(
        "share_in_per_cent", "[roll.dead_souls]\nshare = 15", ("roll.dead_souls.share = 15", "a number from 0 to 0.2")
    ),
    wrong("not_a_number", "[behaviour.civic_duty]\nduty = nan", ("duty = nan", "a number from 0 to 8")),
    wrong("infinite", "[behaviour.civic_duty]\nduty = inf", ("duty = inf", "a number from 0 to 8")),
    wrong("minus_infinite", "[behaviour.civic_duty]\nduty = -inf", ("duty = -inf", "a number from 0 to 8")),
    wrong(
        "enormous", f"[population.country]\nadults = {'9' * 300}", ("population.country.adults = 999", "1 to 20,000")
    ),
    wrong("seed_below_zero", "seed = -1", ("seed = -1", "a whole number from 0 to 4,294,967,295")),
    wrong("seed_too_large", "seed = 4294967296", ("seed = 4294967296", "a whole number from 0 to 4,294,967,295")),
    wrong(
        "unknown_choice", '[publication.turnout]\nrounding = "up"', ('rounding = "up"', "truncate, half_up, half_even")
    ),
    wrong(
        "misspelt_choice",
        '[behaviour.voting_procedure]\nprocedure = "two boxes"',
        ('procedure = "two boxes"', 'did you mean "two_boxes"?'),
    ),
    wrong("choice_in_capitals", '[publication.for]\nbase = "CAST"', ('base = "CAST"', 'did you mean "cast"?')),
    # what does not go together
    wrong(
        "polls_close_before_they_open",
        "[behaviour.arrivals]\nopens = 18\ncloses = 9",
        ("behaviour.arrivals.opens = 18", "a whole number from 0 to 12"),
        ("behaviour.arrivals.closes = 9", "a whole number from 13 to 24"),
    ),
    wrong(
        "unknown_map",
        '[population.country]\nmap = "tolmra"',
        ('map = "tolmra": no such map', 'did you mean "tolmara"?'),
    ),
    wrong("a_path_for_a_map", '[population.country]\nmap = "../../etc/passwd"', ("no such map", "tolmara")),
    wrong(
        "map_with_other_seats",
        '[population.country]\nmap = "tolmara"\nprovinces = 3\nconstituencies = 12',
        ("population.country.constituencies = 12", "allowed is 687, as on the map tolmara"),
        ("population.country.provinces = 3", "allowed is 10, as on the map tolmara"),
    ),
    wrong(
        "map_of_one_town_with_other_stations",
        '[population.country]\nmap = "ruvell_12"\nprovinces = 1\nconstituencies = 1\nprecincts = 13',
        ("population.country.precincts = 13", "allowed is 12, as on the map ruvell_12"),
    ),
    wrong(
        "too_many_stations",
        "[population.country]\nconstituencies = 50_000\nprecincts = 2_000",
        (
            "population.country: 50,000 constituencies × 2,000 precincts = 100,000,000 stations, at 5,000 bytes each",
            "500.0 GB: too many; allowed is at most 1.5 GB, 300,000 stations",
        ),
    ),
    wrong(
        "more_provinces_than_constituencies",
        "[population.country]\nprovinces = 9\nconstituencies = 4",
        ("population.country.provinces = 9", "at most one for each of the 4 constituencies"),
    ),
    # targets that point at one another
    wrong(
        "target_points_at_another_target",
        '[reporting.province.turnout_quota]\nquota = "reporting.centre.turnout_quota.quota"\n'
        '[reporting.centre.turnout_quota]\nquota = "reporting.province.turnout_quota.quota"',
        ('centre.turnout_quota.quota = "reporting.province.turnout_quota.quota"', "a number from 0 to 1"),
        ('province.turnout_quota.quota = "reporting.centre.turnout_quota.quota"', "a number from 0 to 1"),
    ),
    wrong(
        "target_points_at_itself",
        '[reporting.centre.turnout_quota]\nquota = { as = "reporting.centre.turnout_quota.quota" }',
        ("reporting.centre.turnout_quota.quota = a table", "a number from 0 to 1"),
    ),
    wrong(
        "tiers_inside_one_another",
        "[reporting.centre.province.turnout_quota]\nquota = 0.9",
        ("reporting.centre.province: unknown name",),
    ),
    wrong(
        "parts_inside_one_another",
        "[behaviour.conformity.civic_duty]\nduty = 1.0",
        ("behaviour.conformity.civic_duty: unknown name", "allowed is strength"),
    ),
    # what is said to the player
    wrong(
        "unknown_next_level", 'next = "full_contry"', ('next = "full_contry": no such level', 'mean "full_country"?')
    ),
    wrong(
        "covered_choice",
        '[[knobs]]\npath = "behaviour.voting_procedure.procedure"\ncovered = true',
        ("knobs[0]", "only a number can be covered", "covered on a slider"),
    ),
    wrong(
        "knob_that_is_not_there",
        '[[knobs]]\npath = "behaviour.civic_duty.dty"',
        ("knobs[0].path", "no such parameter", 'did you mean "behaviour.civic_duty.duty"?'),
    ),
    wrong("text_for_a_goal", 'goal = "win"', ('goal = "win": allowed is a table',)),
    wrong("text_for_questions", 'questions = "why?"', ('questions = "why?"', "a list in square brackets")),
    wrong("new_part_that_is_not_there", 'rule = "behaviour.fear"', ('rule = "behaviour.fear": no such part',)),
    # several at once
    wrong(
        "everything_at_once",
        "sede = 1\n[population.country]\nadults = true\nsuport = 1\nmap = 'nowhere'\n[roll.dead_souls]\nshare = 2.0\n"
        "[publication.turnout]\nrounding = 3",
        ("sede: unknown name",),
        ("population.country.adults = true",),
        ("population.country.suport: unknown name",),
        ("publication.turnout.rounding = 3", "truncate, half_up, half_even, never_100"),
        ("roll.dead_souls.share = 2.0",),
        ('population.country.map = "nowhere": no such map',),
    ),
    # ballots in sequence
    wrong(
        "series_of_one",
        '[[series.ballots]]\nname = "1"',
        ("series.ballots", "2 to 40 [[series.ballots]] tables"),
    ),
    wrong(
        "two_ballots_of_one_name",
        '[[series.ballots]]\nname = "1"\n[[series.ballots]]\nname = "1"',
        ("series", "two ballots have one name", "every name once"),
    ),
    wrong(
        "first_ballot_changes_rules",
        TWO.replace('"1"', '"1"\nchange = { "behaviour.civic_duty.duty" = 1.0 }'),
        ("series", "the first ballot changes rules", "changes from the second ballot on"),
    ),
    wrong(
        "change_of_nothing",
        TWO + 'change = { "behaviour.civic_duty.dutty" = 1.0 }',
        ("series.ballots[1].change.behaviour.civic_duty.dutty: no such parameter", "behaviour.civic_duty.duty"),
    ),
    wrong(
        "change_out_of_range",
        TWO + 'change = { "behaviour.civic_duty.duty" = 99.0 }',
        ("series.ballots[1].change.behaviour.civic_duty.duty", "99"),
    ),
    wrong(
        "restores_what_is_off",
        TWO + 'restores = ["behaviour.civic_duty.duty"]',
        ("series.ballots[1].restores", "no parameter of this level"),
    ),
    wrong(
        "way_of_a_later_ballot_without_a_series",
        '[[ways]]\ntext = "x"\nturned = [{ path = "behaviour.civic_duty.duty", value = 1.0, ballot = 2 }]',
        ("ways[0].turned", "no such ballot"),
    ),
    wrong(
        "rows_without_a_row",
        '[goal]\ntext = "x"\nrows = "y"\n[[goal.conditions]]\nquantity = "fear"\ntext = "z"\nat_most = 1.0',
        ("goal.rows", "no ballot has a row beside it"),
    ),
)
