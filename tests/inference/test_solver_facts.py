import pytest

from game.engine.data.problems import BadInput
from game.inference.answer import answer_as_json
from game.inference.counts import PrintedCount
from game.inference.question import PrintedFigure, Question
from game.inference.solve import fits, solve

BULLETIN_2026 = {"turnout": "99.99", "for": "99.93", "against": "0.07", "away": "0.0037", "abstained": "0.00003"}
BULLETIN_2023 = {"turnout": "99.63", "away": "0.37", "abstained": "0.000078"}
MILLIONS = (17_000_000, 22_000_000)


def question(
    printed: dict[str, str], electorate: tuple[int, int], *, complete: bool = True, **about: object
) -> Question:
    figures = [{"name": name, "printed": text, **about} for name, text in printed.items()]
    return Question.model_validate({"electorate": electorate, "complete": complete, "figures": figures})


def test_turnout_of_2026_can_only_have_been_truncated() -> None:
    answer = solve(question(BULLETIN_2026, MILLIONS))
    assert len(answer.combinations) == 1024
    assert {each.roundings["turnout"] for each in answer.feasible} == {"truncate", "never_100"}
    assert "Turnout 99.99 can only have been truncated or rounded half up but never to 100." in answer.explanation
    assert "less than 99.998785 %" in answer.explanation
    assert "“Round everything half up” and “Round everything half to even” are impossible" in answer.explanation


def test_5_to_8_people_abstained_in_2026() -> None:
    answer = solve(question(BULLETIN_2026, (19_000_000, 21_500_000)))
    assert answer.counts("abstained") == (5, 8)
    assert "Abstained 0.00003 means 5 to 8 people." in answer.explanation
    everything_truncated = next(each for each in answer.feasible if set(each.roundings.values()) == {"truncate"})
    assert everything_truncated.counts["abstained"] == (6, 8)


def test_figures_that_leave_no_room_leave_few_electorates() -> None:
    answer = solve(question(BULLETIN_2026, (19_000_000, 19_050_000)))
    for each in answer.feasible:
        if each.roundings["for"] == each.roundings["against"] == "truncate":  # 99.93 and 0.07 are all papers already
            assert len(each.electorate) == 5
            assert all(ends % 10_000 == 0 for ends in each.counts["turnout"])
        else:
            assert each.electorate == ((19_000_000, 19_050_000),)


def test_the_counts_of_2026_lie_within_their_percentages() -> None:
    answer = solve(question(BULLETIN_2026, (20_000_000, 20_000_000)))
    for each in answer.feasible:
        low, high = each.counts["away"]
        assert 730 <= low <= high <= 760
        low, high = each.counts["against"]
        assert 0.00065 * 19_998_000 <= low <= high <= 0.00080 * 20_000_000


def test_the_figures_of_2023_cannot_all_have_been_truncated() -> None:
    answer = solve(question(BULLETIN_2023, MILLIONS))
    impossible = [each.roundings for each in answer.combinations if not each.feasible]
    assert {"turnout": "truncate", "away": "truncate", "abstained": "truncate"} in impossible
    assert "“Truncate everything” is impossible" in answer.explanation
    assert "at least 100.000078 %" in answer.explanation


def test_16_abstainers_of_2023_tell_the_size_of_the_roll() -> None:
    counted = (PrintedCount(name="abstained", printed="16"),)
    answer = solve(question(BULLETIN_2023, MILLIONS).model_copy(update={"counts": counted}))
    for rule, ends in {"half_up": (20_382_166, 20_645_161), "truncate": (20_253_165, 20_512_820)}.items():
        fitting = [one.electorate for one in answer.combinations if one.roundings["abstained"] == rule and one.feasible]
        assert (min(one[0][0] for one in fitting), max(one[-1][1] for one in fitting)) == ends


@pytest.mark.parametrize("figure", [("turnout", "registered"), ("for", "registered")])
def test_99_93_cannot_be_rounded_half_up_from_9333(figure: tuple[str, str]) -> None:
    name, base = figure
    half_up = question({name: "99.93"}, (9_333, 9_333), complete=False, base=base, rounding=["half_up"])
    assert not fits(half_up)
    answer = solve(half_up)
    assert not answer.feasible
    assert answer.combinations[0].counts == {}
    assert "no whole number out of 9,333 is at least 99.925 % and less than 99.935 %" in answer.explanation
    assert fits(question({name: "99.93"}, (9_333, 9_333), complete=False, base=base, rounding=["truncate"]))


def test_99_93_of_the_papers_cast_needs_1334_papers() -> None:
    asked = question({"for": "99.93"}, (1_000, 1_400), complete=False, rounding=["half_up"])
    assert solve(asked).combinations[0].electorate == ((1_334, 1_400),)


def test_the_answer_as_json_has_the_promised_shape() -> None:
    plain = answer_as_json(solve(question({"turnout": "33.33", "for": "42.86"}, (1, 40), complete=False)))
    assert set(plain) == {"combinations", "explanation"}
    assert len(plain["combinations"]) == 16
    for each in plain["combinations"]:
        assert set(each) == {"roundings", "feasible", "counts", "electorate"}
    assert {
        "roundings": {"turnout": "half_up", "for": "half_up"},
        "feasible": True,
        "counts": {"turnout": [7, 7], "for": [3, 3]},
        "electorate": [[21, 21]],
    } in plain["combinations"]


def test_of_many_separate_electorates_only_the_first_are_listed() -> None:
    halves = question({"turnout": "50.000000"}, (2, 60_000), complete=False, rounding=["truncate"])
    answer = solve(halves)
    (only,) = answer.combinations
    assert only.electorate[:2] == ((2, 2), (4, 4))
    assert not only.lists_all
    assert answer_as_json(answer)["combinations"][0]["electorate_to"] == 60_000
    assert answer.counts("turnout") == (1, 30_000)
    assert "more than 10,000 separate ranges" in answer.explanation


def test_the_clashing_figures_are_named() -> None:
    asked = question({**BULLETIN_2026, "against": "0.17"}, MILLIONS)
    explanation = solve(asked).explanation
    assert "none fit" in explanation
    assert "The clash is between votes for 99.93 and votes against 0.17" in explanation
    assert "at least 100.09 % together" in explanation


def test_a_single_clashing_figure_is_named() -> None:
    asked = question({"for": "50.0", "against": "40.0", "invalid": "9.9"}, (1, 100), complete=False)
    assert "Invalid papers 9.9 is the figure that clashes" in solve(asked).explanation


def test_papers_as_shares_of_the_roll_clash_with_turnout() -> None:
    figures = (
        PrintedFigure(name="turnout", printed="99.8"),
        PrintedFigure(name="for", printed="99.93", base="registered"),
    )
    explanation = solve(Question(electorate=MILLIONS, figures=figures)).explanation
    assert (
        "votes for at least 99.925 % of the roll would be more papers than a turnout of less than 99.9 % brings"
        in explanation
    )


def test_progress_is_told_up_to_the_end() -> None:
    heard: list[float] = []
    solve(question(BULLETIN_2026, (17_000_000, 17_400_000)), heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1


def test_a_question_too_exact_for_anyones_patience_is_refused_in_words() -> None:
    asked = question(
        {"for": "50.000000000000", "against": "49.999999999999"}, (1_999_999_999, 2_000_000_000), complete=False
    )
    with pytest.raises(BadInput, match="a narrower range, fewer decimals"):
        solve(asked)
