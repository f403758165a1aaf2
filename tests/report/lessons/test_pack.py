"""The teacher pack: every file of it, its figures, and what is said where it cannot be written."""

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.classroom.code import read
from game.classroom.setup import Setup, Terms
from game.cli import main
from game.commands.lessons import PART
from game.engine.data.problems import BadInput
from game.engine.simulate import election
from game.level.files import level_names
from game.level.goals.quantities import printed_text
from game.level.load import load
from game.report.content import Report, Section
from game.report.lessons.figures import START, Filling, LevelBallots, Reading, of_level
from game.report.lessons.general import plan_page
from game.report.lessons.pack import ballots_of, pack, plan_filling
from game.report.lessons.pupil import exit_quiz, pupil_sheet
from game.report.lessons.source import Lesson, lesson_of, plans
from game.report.lessons.teacher import teacher_page
from game.report.pdf import pdf
from tests.commands.asking import answer
from tests.report.lessons.compared import compared
from tests.report.lessons.test_texts import LESSONS
from tests.report.test_reports import tags

ONE = "the_pencil_and_the_booth"


class Links(HTMLParser):
    """Where the links of a page lead."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attributes if tag == "a" and name == "href"]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One level's part of the pack, as the command writes it."""
    folder = tmp_path_factory.mktemp("pack")
    assert main(["lessons", "--out", str(folder), "--level", ONE]) == 0
    return folder


def test_figures_of_the_pack_are_those_of_ballots_held_anew() -> None:
    """One level here; `python -m tests.report.lessons.compared` compares all."""
    assert compared(ONE) == 3 * 3 + 2


def test_a_text_follows_the_ballot_it_is_filled_from() -> None:
    lesson = lesson_of(ONE)
    assert lesson is not None
    ballots, fill = ballots_of(ONE, lesson)
    other = election(load(ONE).scenario, 2)
    refilled = Filling("lesson", {**of_level(ballots), START: Reading(lambda: other)})
    text = lesson.quiz[0].text
    figure = next(one.printed for one in other.bulletin.figures if one.name == "against")
    assert fill(text) != refilled(text)
    assert f"{figure} % against" in refilled(text)


def test_a_figure_that_is_not_there_is_a_problem_of_its_file() -> None:
    fill = Filling("lesson.toml", of_level(LevelBallots(ONE)))
    for wrong in ("{{ start.printed.agains }}", "{{ nothing.printed.for }}", "{{ start.printed.away }}", "{{ start."):
        with pytest.raises(BadInput, match=r"lesson\.toml"):
            fill(wrong)


def test_every_level_has_its_files_and_the_list_links_to_all() -> None:
    sheets = pack()
    names = [sheet.name for sheet in sheets]
    assert len(set(names)) == len(names)
    for name in level_names():
        assert any(one.endswith(f"_{name}_teacher.pdf") for one in names)
    index = next(sheet for sheet in sheets if sheet.name == "index.html").make().decode()
    links = Links()
    links.feed(index)
    assert set(links.found) == set(names) - {"index.html"}
    assert {
        "plan_40_minutes.pdf",
        "plan_40_minutes_slides.pdf",
        "plan_2_x_45_minutes_slides.pdf",
        "glossary.pdf",
    } < set(names)
    assert {"content_note.html", "model.html", "differentiation.html"} < set(names)


def test_general_files_can_be_made() -> None:
    """Plans, slides and guides: the levels' own are made by the tests above."""
    for sheet in pack():
        if not sheet.name.startswith("levels/") and sheet.name.endswith((".html", "_slides.pdf")):
            made = sheet.make()
            assert made.startswith(b"%PDF-") or tags(made.decode()).seen
    deck = next(sheet for sheet in pack() if sheet.name == "plan_2_x_45_minutes_slides.pdf").make()
    assert pages(deck) == 9


def test_pages_are_whole(written: Path) -> None:
    for path in written.rglob("*.html"):
        seen = tags(path.read_text(encoding="utf-8")).seen
        assert "script" not in seen
    kinds = ("pupil", "quiz", "teacher")
    assert sorted(path.name for path in written.rglob("*.pdf")) == [f"04_{ONE}_{kind}.pdf" for kind in kinds]


@pytest.mark.parametrize("name", LESSONS)
def test_a_sheet_is_one_page_and_so_is_its_quiz(name: str) -> None:
    assert pages(pdf(sheet_of(name))) == 1
    assert pages(pdf(exit_quiz(*lesson_at(name)))) == 1


@pytest.mark.parametrize("name", LESSONS)
def test_no_figure_that_the_guess_asks_for_stands_on_the_sheet(name: str) -> None:
    ballots, _lesson, _fill = lesson_at(name)
    asked = ballots.level.head.predict
    found = {printed_text(one.figure, ballots.ballot(f"guess{at}")) for at, one in enumerate(asked, 1)}
    assert not found & set(re.findall(r"\d+(?:[.,]\d+)*", words(sheet_of(name))))


def test_what_names_the_figures_that_came_is_the_quiz() -> None:
    """So the test above would see them on a sheet."""
    ballots, lesson, fill = lesson_at("honest_count")
    printed = printed_text("for", ballots.ballot("guess1"))
    assert printed is not None
    assert printed in words(exit_quiz(ballots, lesson, fill))


@cache
def lesson_at(name: str) -> tuple[LevelBallots, Lesson, Filling]:
    lesson = lesson_of(name)
    assert lesson is not None
    ballots, fill = ballots_of(name, lesson)
    return ballots, lesson, fill


@cache
def sheet_of(name: str) -> Report:
    return pupil_sheet(*lesson_at(name))


def words(report: Report) -> str:
    """What is read on it, without its code."""
    asks = [text for section in report.sections for ask in section.asks for text in (ask.text, *ask.choices)]
    rest = [text for section in report.sections for text in (*section.sentences, *section.points, *section.after)]
    return " ".join([report.title, report.about, *asks, *rest])


def pages(document: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", document))


@pytest.mark.parametrize("name", sorted(plans()))
def test_what_is_written_on_the_board_stands_on_the_sheets(name: str) -> None:
    """And it is a code that lets nobody go on without a guess."""
    plan = plans()[name]
    _ballots, fill = plan_filling(name, plan)
    board = next(section for section in plan_page(plan, fill).sections if section.heading == "Codes")
    written = [one.title for one in board.pictures] or [code for table in board.tables for _title, code in table.rows]
    assert written == [dict(sheet_of(level).facts)["Code to type under Levels"] for level in plan.task]
    assert [read(one) for one in written] == [Setup(level, terms=Terms(guess=True)) for level in plan.task]


@pytest.mark.parametrize("name", sorted(plans()))
def test_what_is_said_stands_at_the_number_of_its_slide(name: str) -> None:
    plan = plans()[name]
    _ballots, fill = plan_filling(name, plan)
    table = plan_page(plan, fill).sections[-1].tables[0]
    assert len(table.rows) == sum(bool(slide.say) for slide in plan.slides) < len(plan.slides)
    for number, title, said in table.rows:
        slide = plan.slides[int(number) - 1]
        assert (title, said) == (fill(slide.title), fill(slide.say))


def test_the_teachers_page_has_the_code_of_the_sheet() -> None:
    page = teacher_page(*lesson_at(ONE))
    assert dict(page.facts)["Code to type"] == dict(sheet_of(ONE).facts)["Code to type under Levels"]


def test_a_sheet_gives_no_answer_away() -> None:
    sheet = sheet_of(ONE)
    asks = [ask for section in sheet.sections for ask in section.asks]
    assert all(ask.right is None and not ask.answer for ask in asks)
    assert [section.heading for section in sheet.sections][:3] == ["Predict", "Observe", "Explain"]


def test_a_pack_is_never_written_over_another_unasked(written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in written.rglob("*.*")}
    assert main(["lessons", "--out", str(written), "--level", ONE]) == 2
    assert "is there already" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in written.rglob("*.*")} == before
    assert len(answer(capsys, "lessons", "--out", str(written), "--level", ONE, "--replace")["files"]) == 7


def test_a_pack_of_one_level_says_that_it_has_no_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lessons", "--out", str(tmp_path), "--level", "sandbox"]) == 0
    written, said = capsys.readouterr()
    assert "plan" not in written
    assert said.splitlines() == [PART]
    assert answer(capsys, "lessons", "--out", str(tmp_path), "--level", "sandbox", "--replace")["whole"] is False


def test_a_level_nobody_knows_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lessons", "--out", str(tmp_path / "x"), "--level", "honest_counts"]) == 2
    assert 'did you mean "honest_count"?' in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"words": ["no such word"]}, "glossary"),
        ({"quiz": [{"text": "?", "choices": ["a", "b", "c"], "answer": 3, "why": "w"}] * 2}, "one of the choices"),
        ({"minutes": 3}, "Extra inputs"),
    ],
)
def test_a_wrong_lesson_is_refused(change: dict[str, object], said: str) -> None:
    lesson = lesson_of(ONE)
    assert lesson is not None
    with pytest.raises(ValueError, match=said):
        Lesson.model_validate({**lesson.model_dump(), **change})


def test_a_level_without_a_lesson_has_a_page_all_the_same() -> None:
    ballots, fill = ballots_of(ONE, None)
    page = teacher_page(ballots, None, fill)
    assert isinstance(page.sections[0], Section)
    assert "Nobody has written a lesson" in page.sections[0].sentences[-1]
