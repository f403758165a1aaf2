"""``classroom task``: a code, a file that binds, sheets to print."""

from pathlib import Path

import pytest

from game.classroom import code
from game.cli import main
from game.keeping.handed_out import set_up
from game.keeping.lock import fits, read_lock
from game.level.load import load
from game.level.rules.turnables import turnables
from game.session.actions import SetKnob
from game.session.session import Playthrough
from tests.commands.asking import answer

LEVELS = ("--level", "honest_count", "--level", "nobody_wants_to_be_last")


def test_a_task_is_written_and_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "class.toml"
    asked = (
        "--seed",
        "12",
        "--guess",
        "--truth",
        "debrief",
        "--close",
        "publication",
        "--word",
        "blue",
        "--lang",
        "en",
    )
    made = answer(capsys, "classroom", "task", str(file), *LEVELS, *asked)
    assert made["levels"] == ["honest_count", "nobody_wants_to_be_last"]
    lock = read_lock(file)
    assert lock.levels == made["levels"]
    assert lock.settings == {"language": "en"}
    assert fits("blue", lock.word)
    assert lock.setup == code.read(made["code"])
    assert lock.setup is not None
    assert lock.setup.terms.truth == "debrief"


def test_rules_of_a_closed_area_cannot_be_turned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = answer(capsys, "classroom", "task", str(tmp_path / "t.toml"), "--level", "sandbox", "--close", "reporting")
    out = set_up(code.read(made["code"]))
    play = Playthrough(out.level, out.seed)
    assert play.knobs
    assert not any(one.path.startswith("reporting.") for one in play.knobs)
    assert any(one.path.startswith("behaviour.") for one in play.knobs)


def test_single_rules_are_closed_or_the_only_ones(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    level = "knock_on_the_door"
    every = {one.path for one in turnables(load(level).head.knobs)}
    visits, penalty = "behaviour.agitator_visits.visits", "behaviour.absence_penalty.penalty"
    for number, (words, left) in enumerate(
        (
            (("--close", visits), every - {visits}),
            (("--only", visits, "--only", penalty), {visits, penalty}),
            (("--only", penalty), {penalty}),
        )
    ):
        made = answer(capsys, "classroom", "task", str(tmp_path / f"{number}.toml"), "--level", level, *words)
        out = set_up(code.read(made["code"]))
        play = Playthrough(out.level, out.seed)
        assert {one.path for one in play.knobs} == left
        assert len(made["code"]) <= 24
        for path in every - left:
            assert play.act(SetKnob(path, 1.0)), "a closed rule is refused"


def test_a_guess_about_a_closed_rule_is_not_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--level", "the_pencil_and_the_booth", "--close", "behaviour.voting_procedure.procedure")
    made = answer(capsys, "classroom", "task", str(tmp_path / "t.toml"), *words)
    head = set_up(code.read(made["code"])).level.head
    assert [one.knob for one in head.predict] == [None]


def test_one_country_for_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = answer(capsys, "classroom", "task", str(tmp_path / "t.toml"), "--level", "honest_count", "--each")
    setup = code.read(made["code"])
    assert len({set_up(setup).seed for _pupil in range(8)}) > 1


def test_sheets_have_the_code_and_every_question(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = answer(capsys, "classroom", "task", str(tmp_path / "t.toml"), *LEVELS, "--sheets")
    page = (tmp_path / "t.html").read_text(encoding="utf-8")
    assert made["code"] in page
    assert "Nobody wants to be last" in page
    assert (tmp_path / "t.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "no level is chosen"),
        (("--level", "onest_count"), "no such level"),
        (("--level", "honest_count", "--close", "minds"), '--close: "minds"'),
        (("--level", "honest_count", "--close", "roll.dead_souls.share"), "no such rule in these levels"),
        (
            ("--level", "honest_count", "--only", "behaviour.civic_duty.dutty"),
            'did you mean "behaviour.civic_duty.duty"?',
        ),
        (
            (
                "--level",
                "honest_count",
                "--only",
                "behaviour.civic_duty.duty",
                "--close",
                "behaviour.agitator_visits.visits",
            ),
            "and not both",
        ),
        (("--level", "honest_count", "--only", "behaviour.civic_duty.duty", "--close", "behaviour"), "every rule"),
        (("--level", "honest_count", "--close", "behaviour"), "every rule of the level honest_count"),
        (("--level", "honest_count", "--truth", "never"), "invalid choice"),
    ],
)
def test_slips_are_told(words: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["classroom", "task", str(tmp_path / "t.toml"), *words]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "t.toml").exists()


def test_no_file_is_written_over_unasked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["classroom", "task", str(tmp_path / "t.toml"), "--level", "honest_count"]
    assert main(words) == 0
    assert main(words) == 2
    assert "is there already" in capsys.readouterr().err
    assert main([*words, "--replace"]) == 0


def test_a_lock_with_a_code_that_is_none_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "t.toml").write_text('task = "1000-3PWR-3QKX"\n', encoding="utf-8")
    assert main(["play", "honest_count", "--lock", str(tmp_path / "t.toml")]) == 2
    assert "t.toml: task: group 3, letter 4" in capsys.readouterr().err
