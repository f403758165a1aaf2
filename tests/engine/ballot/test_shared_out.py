"""What happened in a constituency is shared out among its stations, however unlikely it was there."""

from pathlib import Path

from tests.commands.asking import process, written

NEXT_TO_IMPOSSIBLE = """\
title = "E"
[behaviour.absence_penalty]
penalty = 19.75
[behaviour.agitator_visits]
visits = 20.0
pull = 0.0
[behaviour.arrivals]
closes = 18
day = "2026"
[behaviour.conformity]
strength = 5e-324
[behaviour.own_view]
expression = 0.0
reluctance = 2.9
spoil = -0.0
[behaviour.perception]
prior = 0.0
weight = 5e-324
[behaviour.protest_spoiling]
urge = 6.0
anger = 2.9
[behaviour.voting_procedure]
procedure = "secret"
open = 0.99
booth_to_strike = 0.99
two_boxes = -0.0
secret = -0.0
company = 1.0
[population.abroad]
visibility = 1.95
reach = 5e-324
support = 3.0
urban = true
[population.barracks]
share = 0.99
visibility = 2.0
support = 2.95
[population.city]
share = -0.0
support = 5e-324
urban = true
[population.country]
seed = 2794420712
provinces = 200
constituencies = 1716
precincts = 13
adults = 1
support = 5e-324
constituency_spread = 1.5
[population.habit]
constituency_spread = 5e-324
[population.hospital]
visibility = -0.0
support = -0.0
[population.town]
visibility = -0.0
away = 0.999
support = 3.0
urban = false
[population.village]
share = 1.0
reach = 0.0
away = 0.999
[population.workplace]
share = 0.0
visibility = 2.0
reach = 2.95
support = -3.0
urban = false
[roll.absentee_certificates]
share = 0.0
odds = 20.0
[roll.roll_cleaning]
absent = -0.0
odds = 19.5
"""
"""Shares of 1e-15 in a country of one adult a station: in a running sum over the country they are lost."""


def test_what_is_next_to_impossible_is_shared_out_all_the_same(tmp_path: Path) -> None:
    done = process(["run", written(tmp_path / "level.toml", NEXT_TO_IMPOSSIBLE)])
    assert (done.returncode, done.stderr) == (0, "")
