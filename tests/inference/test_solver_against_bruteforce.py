import pytest
from hypothesis import HealthCheck, Phase, given, reject, settings
from hypothesis import strategies as st

from game.engine.data.problems import BadInput
from game.engine.publication.rounding import ROUNDINGS, print_percent
from game.inference import cast as solver_cast
from game.inference import members as solver_members
from game.inference import scan as solver_scan
from game.inference import solve as solver
from game.inference import tied as solver_tied
from game.inference.answer import Answer, answer_as_json
from game.inference.counts import CountName, PrintedCount
from game.inference.limits import Work
from game.inference.question import PrintedFigure, Question
from game.inference.solve import fits, solve
from tests.reference import bulletin_bruteforce as plain

PINS: tuple[CountName, ...] = ("voted", "for", "against", "invalid", "away", "abstained")
PINNED = {"voted": "turnout"}
ROLL = ("turnout", "away", "abstained")
BASES = ("cast", "registered", "valid")
TRIED = 1 << 22
"""Numbers looked at one by one for one question where nothing is skipped."""


@st.composite
def questions(draw: st.DrawFn, largest: int = 60, bases_of_papers: tuple[str, ...] = BASES) -> Question:
    """Figures printed from a real small election, so that most questions have answers, and a few spoiled ones."""
    registered = draw(st.integers(1, largest))
    cast = draw(st.integers(0, registered))
    away = draw(st.integers(0, registered - cast))
    votes_for = draw(st.integers(0, cast))
    against = draw(st.integers(0, cast - votes_for))
    complete = draw(st.booleans())
    home = registered - cast - away if complete else draw(st.integers(0, registered - cast - away))
    counts = {"turnout": cast, "for": votes_for, "against": against, "away": away, "abstained": home}
    counts["invalid"] = cast - votes_for - against
    bases = {"registered": registered, "cast": cast, "valid": votes_for + against}
    figures = []
    for name in draw(st.lists(st.sampled_from(sorted(counts)), min_size=1, unique=True)):
        base = "registered" if name in ROLL else draw(st.sampled_from(bases_of_papers))
        decimals = draw(st.integers(0, 2))
        printed = print_percent(counts[name], bases[base] or 1, decimals, draw(st.sampled_from(ROUNDINGS)))
        if draw(st.integers(0, 9)) == 0 or float(printed) > 100:
            printed = print_percent(draw(st.integers(0, 1000)), 1000, decimals, "truncate")
        rules = draw(st.lists(st.sampled_from(ROUNDINGS), min_size=1, max_size=3, unique=True))
        figures.append(
            PrintedFigure.model_validate({"name": name, "printed": printed, "base": base, "rounding": rules})
        )
    low = max(registered - draw(st.integers(0, 4)), 1)
    high = registered + draw(st.integers(0, 4))
    return Question(electorate=(low, high), complete=complete, figures=tuple(figures))


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(questions() | questions(bases_of_papers=("registered",)))
def test_every_field_of_the_answer_agrees_with_trying_everything(question: Question) -> None:
    truth = plain.solve(question)
    answer = solve(question)
    assert len(answer.combinations) == len(truth)
    for combination in answer.combinations:
        found = truth[tuple(combination.roundings[figure.name] for figure in question.figures)]
        assert combination.feasible == bool(found.electorates)
        assert list(combination.electorate) == plain.windows(found.electorates)
        assert combination.counts == {name: (min(some), max(some)) for name, some in found.counts.items()}
    assert fits(question) == any(found.electorates for found in truth.values())


@pytest.fixture(autouse=True)
def _small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let small electorates cross the borders between stretches and blocks that large ones cross."""
    monkeypatch.setattr(solver_scan, "_SMALLEST", 2)
    monkeypatch.setattr(solver_scan, "_LARGEST", 7)
    monkeypatch.setattr(solver_scan, "_LONG", 2)
    monkeypatch.setattr(solver_members, "_CHUNK", 7)
    monkeypatch.setattr(solver_members, "_WIDEST", 20)
    monkeypatch.setattr(solver_cast, "_BLOCK", 5)
    monkeypatch.setattr(solver_tied, "_BLOCK", 5)


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(questions(24), st.data())
def test_printed_counts_agree_with_trying_everything(question: Question, data: st.DataObject) -> None:
    names = data.draw(st.lists(st.sampled_from(PINS), min_size=1, max_size=3, unique=True))
    counts = {name: data.draw(st.integers(0, 24)) for name in names}
    asked = question.model_copy(
        update={"counts": tuple(PrintedCount(name=name, printed=str(count)) for name, count in counts.items())}
    )
    truth = plain.solve(question, {PINNED.get(name, name): count for name, count in counts.items()})
    for combination in solve(asked).combinations:
        found = truth[tuple(combination.roundings[figure.name] for figure in question.figures)]
        assert list(combination.electorate) == plain.windows(found.electorates)
        assert combination.counts == {name: (min(some), max(some)) for name, some in found.counts.items()}


@st.composite
def larger_questions(draw: st.DrawFn) -> Question:
    """Electorates large enough that whole stretches are certain to fit."""
    registered = draw(st.integers(500, 20_000))
    cast = int(registered * draw(st.sampled_from([1, 0.99, 0.9, 0.5])))
    against = int(cast * draw(st.sampled_from([0, 0.01, 0.3])))
    invalid = int((cast - against) * draw(st.sampled_from([0, 0.02, 0.2])))
    away = int((registered - cast) * draw(st.sampled_from([0, 0.5, 1])))
    counts = {"turnout": cast, "away": away, "abstained": registered - cast - away}
    counts |= {"for": cast - against - invalid, "against": against, "invalid": invalid}
    bases = {"registered": registered, "cast": cast, "valid": cast - invalid}
    figures = []
    for name in draw(st.lists(st.sampled_from(sorted(counts)), min_size=1, unique=True)):
        base = "registered" if name in ROLL else draw(st.sampled_from(sorted(bases)))
        printed = print_percent(counts[name], bases[base], draw(st.integers(0, 2)), draw(st.sampled_from(ROUNDINGS)))
        figures.append(PrintedFigure.model_validate({"name": name, "printed": printed, "base": base}))
    return Question(
        electorate=(registered - 200, registered + 200), complete=draw(st.booleans()), figures=tuple(figures[:4])
    )


def answered(question: Question) -> Answer:
    """The answer; a question that would take minutes number by number is left for another."""
    try:
        return solve(question)
    except BadInput:
        reject()


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(larger_questions())
def test_skipping_what_is_certain_changes_nothing(question: Question) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(solver, "LISTING", 1 << 40)
        patch.setattr(solver_scan, "_SMALLEST", 16)
        patch.setattr(solver_scan, "_LARGEST", 64)
        patch.setattr(Work.__init__, "__defaults__", (TRIED,))
        quick = answer_as_json(answered(question))
        patch.setattr(solver_scan.Sweep, "_all_fit", lambda _sweep, _low, _high: False)
        patch.setattr(solver_scan.Sweep, "_papers_near", lambda _sweep, _low, _high: None)
        assert answer_as_json(answered(question)) == quick
