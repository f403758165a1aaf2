"""Any page is answered, or refused in words, within a bounded number of numbers looked at."""

import random

import pytest

from game.engine.data.problems import BadInput
from game.engine.publication.rounding import ROUNDINGS, print_percent
from game.inference import limits
from game.inference.question import Question
from game.inference.solve import counts_left, solve

ROLL = ("turnout", "away", "abstained")
MOST_WINDOWS_KEPT = 400_000


def asked(electorate: tuple[int, int], printed: dict[str, str], **about: object) -> Question:
    figures = [{"name": name, "printed": text, **about} for name, text in printed.items()]
    return Question.model_validate({"electorate": electorate, "figures": figures})


def random_page(rng: random.Random, most_decimals: int) -> dict[str, object]:
    """One to six figures of a random country of up to a thousand million, a few of them misprinted."""
    high = int(10 ** rng.uniform(1, 9))
    low = 1 if rng.random() < 0.5 else max(1, int(high * rng.uniform(0.2, 1)))
    registered = rng.randint(low, high)
    cast = int(registered * rng.choice([1, 0.9999, 0.999, 0.95, 0.8, rng.random()]))
    away = int((registered - cast) * rng.choice([0, 0.5, 1]))
    complete = rng.random() < 0.5
    home = registered - cast - away if complete else int((registered - cast - away) * rng.random())
    invalid = int(cast * rng.choice([0, 0.001, 0.03, rng.random()]))
    against = int((cast - invalid) * rng.choice([0, 0.0007, 0.01, 0.25, rng.random()]))
    counts = {"turnout": cast, "away": away, "abstained": home, "against": against, "invalid": invalid}
    counts["for"] = cast - invalid - against
    bases = {"registered": registered, "cast": cast, "valid": cast - invalid}
    figures = []
    of_papers = rng.choice([["cast"], ["valid"], ["registered"], ["registered", "cast", "valid"]])
    for name in rng.sample(sorted(counts), rng.randint(1, 6)):
        base = "registered" if name in ROLL else rng.choice(of_papers)
        decimals = rng.randint(0, most_decimals)
        printed = print_percent(counts[name], bases[base] or 1, decimals, rng.choice(ROUNDINGS))
        if rng.random() < 0.05 or float(printed) > 100:
            printed = print_percent(rng.randint(0, 10**6), 10**6, decimals, "truncate")
        figures.append({"name": name, "printed": printed, "base": base})
    return {"electorate": [low, high], "complete": complete, "figures": figures}


def kept(question: Question) -> int:
    answer = solve(question)
    return sum(
        each.electorates.starts.size for each in {id(one.electorates): one for one in answer.combinations}.values()
    )


@pytest.mark.parametrize("printed", [("75", "25"), ("90", "10"), ("80", "20"), ("60", "40"), ("50", "50")])
def test_two_round_shares_of_the_papers_without_a_turnout(printed: tuple[str, str]) -> None:
    question = asked((17_000_000, 22_000_000), dict(zip(("for", "against"), printed, strict=True)))
    answer = solve(question)
    assert all(each.electorate == ((17_000_000, 22_000_000),) for each in answer.feasible)
    truncated = next(each for each in answer.combinations if set(each.roundings.values()) == {"truncate"})
    assert truncated.counts["against"][1] == 22_000_000 * int(printed[1]) // 100


def test_a_share_to_seven_decimals_over_all_electorates() -> None:
    answer = solve(asked((1, 100_000_000), {"away": "50.0000000"}))
    assert answer.counts("away") == (1, 50_000_000)
    assert answer.feasible[0].electorate[:2] == ((2, 2), (4, 4))
    assert kept(asked((1, 100_000_000), {"away": "50.0000000"})) <= MOST_WINDOWS_KEPT


def test_the_page_of_2026_over_all_electorates() -> None:
    printed = {"turnout": "99.99", "for": "99.93", "against": "0.07", "away": "0.0037", "abstained": "0.00003"}
    answer = solve(asked((1, 1_000_000_000), printed))
    assert answer.counts("abstained") == (1, 399)
    assert answer.whole.electorates.ends[-1] == 1_000_000_000


@pytest.mark.parametrize("seed", range(6))
def test_random_pages_keep_few_windows_and_do_bounded_work(seed: int) -> None:
    question = Question.model_validate(random_page(random.Random(seed), 3))
    assert kept(question) <= MOST_WINDOWS_KEPT


def test_a_page_that_would_take_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits.Work.__init__, "__defaults__", (1 << 16,))
    with pytest.raises(BadInput, match="numbers would have to be tried one by one"):
        solve(asked((1, 1_000_000_000), {"turnout": "98.765432", "for": "87.654321", "against": "12.345678"}))


def test_a_share_just_above_nothing_is_not_looked_for_among_all_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some paper is against where "for" is below 99.9 and "invalid" below 0.1 per cent: one, and nobody looks on."""
    monkeypatch.setattr(limits.Work.__init__, "__defaults__", (1 << 23,))
    printed = {"invalid": "0.09", "against": "0", "for": "99.8"}
    answer = solve(asked((1, 49_212_374), printed, base="cast", rounding=("truncate", "half_up")))
    assert {each.counts["against"][0] for each in answer.feasible} == {1}


def test_a_count_that_only_comes_near_to_nothing_is_not_looked_for_among_all_electorates() -> None:
    """Less than 99.995 % voted and less than 0.005 % abstained: somebody was away, and nobody looks on for nobody."""
    figures = [
        {"name": name, "printed": printed, "base": base, "rounding": ["half_up"]}
        for name, printed, base in (
            ("turnout", "99.99", "registered"),
            ("away", "0", "registered"),
            ("abstained", "0.00", "registered"),
            ("for", "96.030", "cast"),
            ("against", "0.970", "cast"),
            ("invalid", "3.0", "registered"),
        )
    ]
    question = Question.model_validate({"electorate": (1, 1_057_471), "complete": True, "figures": figures})
    assert counts_left(question, "away", limits.Work(1 << 21)) == (1, 158)


@pytest.mark.parametrize("seed", [10180, 10293, 10339, 10351, 10395])
def test_ends_that_roll_and_papers_rule_out_together_are_not_looked_for(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages over up to four hundred million electors, with shares of the roll that leave the rest of it little room."""
    monkeypatch.setattr(limits.Work.__init__, "__defaults__", (1 << 26,))
    assert solve(Question.model_validate(random_page(random.Random(seed), 3))).feasible
