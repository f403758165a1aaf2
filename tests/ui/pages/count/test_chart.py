"""The flow chart in numbers: widths in proportion, nothing thinner than a hairline, no label on another."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.flows import ORIGINS, OUTCOMES, Flow, flows
from game.explain.count.flow_words import card
from game.explain.count.strand import Strand
from game.ui.pages.count.flows.layout import Layout, Measures, knots, lay, least_height, least_width, strands
from game.ui.pages.count.flows.walk import after, before, beside, largest, nearest
from tests.engine.countries import scenario
from tests.ui.pages.count.held import LEVELS, ballot_of, ballot_with

WIDE, HIGH = 560.0, 460.0

IRREGULAR = {
    "roll.roll_cleaning": {"share": 0.1},
    "roll.dead_souls": {"share": 0.1},
    "ballot.proxy_voting": {"home": 0.5},
    "ballot.ballot_stuffing": {"stations": 1.0, "papers": 0.2},
    "reporting.centre.decree": {},
}


def any_flows() -> st.SearchStrategy[list[Flow]]:
    pairs = [(origin, column) for origin in ORIGINS for column in OUTCOMES]
    counts = st.integers(1, 9) | st.integers(1, 20_000_000)
    chosen = st.dictionaries(st.sampled_from(pairs), counts, min_size=1, max_size=30)
    return chosen.map(lambda found: [Flow(*pair[0], pair[1], count, count, ()) for pair, count in found.items()])


def measures_for(found: tuple[Strand, ...], label: float = 120.0) -> Measures:
    widths = dict.fromkeys(knots(found), (label, 0.6 * label))
    return Measures(hair=2, bar=16, gap=6, near=8, one_line=24, two_lines=44, widths=widths)


def check(layout: Layout, measures: Measures, high: float) -> None:
    for ribbon in layout.ribbons:
        assert ribbon.thick >= measures.hair
        assert ribbon.thick == pytest.approx(max(measures.hair, ribbon.strand.count * layout.scale))
        for knot, top in ((ribbon.strand.start, ribbon.start), (ribbon.strand.end, ribbon.end)):
            _, bar_top, _, bar_high = layout.bars[knot]
            assert bar_top - 1e-6 <= top
            assert top + ribbon.thick <= bar_top + bar_high + 1e-6
    for areas in (layout.bars.values(), [plate.area for plate in layout.plates.values()]):
        for area in areas:
            assert area[1] >= -1e-6
            assert area[1] + area[3] <= high + 1e-6
        for first, second in combinations(areas, 2):
            across = min(first[0] + first[2], second[0] + second[2]) - max(first[0], second[0])
            down = min(first[1] + first[3], second[1] + second[3]) - max(first[1], second[1])
            assert across <= 1e-6 or down <= 1e-6


@settings(deadline=None, derandomize=True)
@given(found=any_flows(), wide=st.floats(1, 3), high=st.floats(1, 3))
def test_everything_has_its_place_at_any_size(found: list[Flow], wide: float, high: float) -> None:
    ribbons = strands(found)
    measures = measures_for(ribbons)
    width = least_width(measures) * wide
    height = least_height(ribbons, measures, width, 100) * high
    check(lay(ribbons, measures, width, height), measures, height)


@pytest.mark.parametrize("level", LEVELS)
def test_levels_fit_into_their_panel(level: str) -> None:
    ribbons = strands(flows(ballot_of(level).held))
    measures = measures_for(ribbons)
    layout = lay(ribbons, measures, WIDE, HIGH)
    check(layout, measures, HIGH)
    right = [bar for knot, bar in layout.bars.items() if knot[0] == 2]
    assert max(bar[1] + bar[3] for bar in right) > 0.8 * HIGH


def test_the_halves_agree() -> None:
    ribbons = strands(flows(ballot_of("spa_2026_counting").held))
    for strand in ribbons:
        if strand.half == 0:
            onward = [one for one in ribbons if one.half and (one.stance, one.fate) == (strand.stance, strand.fate)]
            assert strand.count == sum(one.count for one in onward)


def test_walking_goes_along_a_half_and_over() -> None:
    ribbons = strands(flows(ballot_of("spa_2026_counting").held))
    first = ribbons[0]
    assert (first.half, first.stance, first.fate) == (0, "supporter", "unmarked")
    second = beside(ribbons, first, 1)
    assert second is not None
    assert (second.stance, second.fate) == ("supporter", "struck_out")
    over = after(ribbons, second)
    assert (over.half, over.column) == (1, "votes_for")
    assert before(ribbons, over) == second
    assert beside(ribbons, first, -1) is None
    assert largest(ribbons, (1, "struck_out")).stance == "opponent"
    assert largest(ribbons, (2, "votes_against")).column == "votes_against"


def test_a_point_finds_the_ribbon_that_is_there() -> None:
    ribbons = strands(flows(ballot_of("spa_2026_decree").held))
    layout = lay(ribbons, measures_for(ribbons), WIDE, HIGH)
    for ribbon in layout.ribbons:
        middle = (ribbon.left + ribbon.right) / 2
        found = nearest(layout.ribbons, (middle, ribbon.top_at(middle) + ribbon.thick / 2), 6)
        assert found is not None
        thickness = {one.strand: one.thick for one in layout.ribbons}
        assert thickness[found] <= ribbon.thick
    assert nearest(layout.ribbons, (-50, -50), 6) is None


@pytest.mark.parametrize("level", LEVELS)
def test_every_ribbon_has_a_card(level: str) -> None:
    held = ballot_of(level).held
    followed = flows(held)
    for strand in strands(followed):
        said = card(held, followed, strand)
        assert said.fact.startswith(f"{strand.count:,}")
        assert all(said.lines)
        assert said.source.startswith("simulation")


def test_cards_name_the_hands_and_the_rules_behind() -> None:
    held = ballot_of("spa_2026_counting").held
    followed = flows(held)
    found = {(one.stance, one.fate, one.column): one for one in strands(followed) if one.half}
    struck = card(held, followed, found["opponent", "struck_out", "votes_for"])
    assert struck.lines[0] == "struck the name out, printed as votes for"
    assert "a No must be one solid line" in struck.lines[1]
    assert "at 3 steps: only some No votes go on" in struck.lines[2]
    assert "Zaslavsky" in struck.source
    unmarked = card(held, followed, found["opponent", "unmarked", "votes_for"])
    assert "nobody changed it on the way" in unmarked.lines
    assert "Kuran 1989" in unmarked.source


def test_irregular_ballots_have_words_for_everything() -> None:
    ballot = ballot_with(scenario(IRREGULAR, adults=300))
    followed = flows(ballot.held)
    assert {flow.stance for flow in followed} == {"supporter", "opponent", "nobody"}
    assert {"off_roll", "unissued"} <= {flow.column for flow in followed}
    said = [card(ballot.held, followed, strand).spoken() for strand in strands(followed)]
    assert any("taken out of the box again" in text for text in said)
    assert any("so they are in no figure" in text for text in said)
    assert any("Klimek" in text for text in said)
