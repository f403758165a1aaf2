"""Acts of a rule move on the map when the rule is turned, and at their hour of the day; or stand still if they must."""

from game.session.actions import EndCount, OpenPolls
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.country.hexagons.acts import MOST, STILL, Marks, every
from game.ui.pages.country.hexagons.map import HexMap
from game.ui.pages.country.scene import CountryPage
from tests.kit.driver import Driver
from tests.ui.ballots import begun, held

CLEANING, VISITS, STUFFING = "roll.roll_cleaning", "behaviour.agitator_visits", "ballot.ballot_stuffing"


def opened(**look: object) -> tuple[Driver, CountryPage]:
    scene = make_page("country", BallotState(begun("sandbox")))
    assert isinstance(scene, CountryPage)
    return Driver(scene, **look), scene  # type: ignore[arg-type]


def shown(scene: CountryPage) -> list[Marks]:
    drawn = scene.find("map")
    assert isinstance(drawn, HexMap)
    acts = drawn.acts
    assert callable(acts)
    return list(acts())


def test_a_rule_that_is_switched_on_is_seen_to_act_once() -> None:
    page, scene = opened()
    page.do(scene.on_switch, CLEANING, True)
    along = []
    while scene.moving:
        page.wait(0.2)
        along += [one.along for one in shown(scene) if one.kind == "leave"]
    assert along == sorted(along)
    assert len(along) > 3
    assert shown(scene) == []


def test_a_rule_that_moves_nobody_s_paper_moves_nothing_on_the_map() -> None:
    page, scene = opened()
    page.do(scene.on_knob, "behaviour.civic_duty.duty", 2.0)
    page.do(scene.on_settle)
    assert not scene.moving
    assert shown(scene) == []


def test_on_polling_day_each_act_has_its_hours() -> None:
    page, scene = opened()
    for address in (CLEANING, VISITS, STUFFING):
        page.do(scene.on_switch, address, True)
    page.do(scene.on_open_polls)
    seen = []
    while scene.moving:
        page.wait(0.25)
        seen += [one.kind for one in shown(scene)]
    assert list(dict.fromkeys(seen)) == ["leave", "call", "put_in"]


def test_with_reduced_motion_the_same_marks_stand_still() -> None:
    page, scene = opened(reduced_motion=True)
    page.do(scene.on_switch, CLEANING, True)
    page.stage.frame()
    (mark,) = shown(scene)
    assert mark.along == STILL
    assert not scene.moving
    assert any("names leave the list" in node.value for node in page.tree().walk() if node.role == "map")
    assert page.problems() == []


def test_after_the_count_the_map_shows_once_what_the_levels_own_rules_rewrote() -> None:
    ballot = BallotState(held("spa_2026_decree"))
    seen: list[list[str]] = []
    for _time in range(2):
        scene = make_page("country", ballot)
        assert isinstance(scene, CountryPage)
        page, kinds = Driver(scene, reduced_motion=False), []
        while scene.moving:
            kinds += [one.words for one in shown(scene)]
            page.wait(0.4)
        seen.append(list(dict.fromkeys(kinds)))
    first, again = seen
    assert ballot.play.journal == (OpenPolls(), EndCount())
    assert len(first) >= 4
    assert all("rewritten" in said for said in first)
    assert again == []


def test_before_the_count_nothing_is_told_of_the_way_up() -> None:
    scene = make_page("country", BallotState(held("spa_2026_decree", counted=False)))
    assert isinstance(scene, CountryPage)
    Driver(scene)
    assert shown(scene) == []


def test_a_huge_map_shows_as_many_marks_as_a_frame_can_move() -> None:
    assert every(0, 50_000) == every(12, 687) == 1
    for acts in (1, 3, 12):
        shown_by = len(range(0, 50_000, every(acts, 50_000)))
        assert MOST / 2 < acts * shown_by <= MOST + acts
