"""Reports: one page that asks nothing from elsewhere, a PDF, and words that are nobody's markup."""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from subprocess import run as process

import pytest

from game.classroom.hand_in import written as handed
from game.classroom.merge import merged
from game.classroom.wall import wall
from game.cli import main
from game.engine.data.problems import BadInput
from game.engine.simulate import election
from game.explain import vocabulary
from game.explain.country_figures import CountryFigures
from game.explain.vocabulary import MAIN_FIGURES
from game.level.goals.quantities import quantities, true_text
from game.level.load import load_rules
from game.report.ballot import report_of
from game.report.class_wall import report_of_class
from game.report.content import Dots, Report, Section
from game.report.lessons.figures import START, Filling, LevelBallots
from game.report.lessons.teacher import teacher_page
from game.report.pictures import _figure
from game.report.writing import check_ending, write_report, written
from game.text.language import translate
from game.text.numbers import as_exactly
from tests.classroom.handed import pupil, run
from tests.commands.asking import answer

NASTY = '<script>alert("x")</script> & “한국” 😀'
ELSEWHERE = re.compile(r"""(?:src|href)\s*=\s*["'](?!#)|@import|url\((?!#)""")


class Tags(HTMLParser):
    """Tags that were opened, and those that are open at the end."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.seen.append(tag)
        if tag not in {"meta", "br", "img", "hr"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def tags(page: str) -> Tags:
    found = Tags()
    found.feed(page)
    assert found.open == []
    return found


@pytest.fixture(scope="module")
def page() -> str:
    record = election(load_rules("honest_count", {"reporting.precinct.turnout_quota.quota": 0.98}).scenario, 4)
    return written(report_of(record, "An honest count", "1000-3PWR-3QK1"), ".html").decode()


def test_the_page_is_whole_and_asks_nothing_from_elsewhere(page: str) -> None:
    seen = tags(page).seen
    assert "script" not in seen
    assert {"svg", "table", "h2"} <= set(seen)
    assert not ELSEWHERE.search(re.sub(r'xmlns(:\w+)?="[^"]+"|<metadata>.*?</metadata>', "", page, flags=re.DOTALL))


def test_the_page_says_what_it_takes_to_get_the_same_again(page: str) -> None:
    assert "1000-3PWR-3QK1" in page
    assert re.search(r"\b[0-9a-f]{64}\b", page)
    assert "reporting.precinct.turnout_quota" in page


def test_only_a_code_to_scan_is_small(page: str) -> None:
    wide = dict(re.findall(r"^(\S*\s?svg) \{ width: (\S+);", page, re.MULTILINE))
    assert wide == {"svg": "100%", ".code svg": "12rem"}


def test_every_picture_is_told_in_words(page: str) -> None:
    assert page.count('<figure role="img" aria-label="') == page.count("<svg")


def test_the_same_report_is_the_same_page(page: str) -> None:
    record = election(load_rules("honest_count", {"reporting.precinct.turnout_quota.quota": 0.98}).scenario, 4)
    assert written(report_of(record, "An honest count", "1000-3PWR-3QK1"), ".html").decode() == page


def test_words_of_others_are_no_markup(tmp_path: Path) -> None:
    for number in (1, 2):
        one = pupil(number, run(number, note=NASTY, title=NASTY), alias=NASTY)
        (tmp_path / f"{number}.json").write_text(handed(one), encoding="utf-8")
    found = merged(tmp_path)
    report = report_of_class(wall(found.pupils), found)
    page = written(report, ".html").decode()
    assert "script" not in tags(page).seen
    assert "&lt;script&gt;" in page
    assert written(report, ".pdf").startswith(b"%PDF-")


def test_nobody_is_named_where_aliases_are_hidden(tmp_path: Path) -> None:
    (tmp_path / "kim.json").write_text(handed(pupil(1, alias="Kimberley")), encoding="utf-8")
    (tmp_path / "kim2.json").write_text(handed(pupil(2, alias="Kimberley"))[:300], encoding="utf-8")
    found = merged(tmp_path)
    page = written(report_of_class(wall(found.pupils, hidden=True), found, hidden=True), ".html").decode()
    assert "im" not in re.findall(r"K(im)", page)


def test_a_report_is_never_written_over_another_unasked(tmp_path: Path) -> None:
    report = Report("Title", "about", (("Code", ""),), (Section(translate("On the page"), ["words"]),))
    file = write_report(report, tmp_path / "a.html")
    with pytest.raises(FileExistsError):
        write_report(report, file)
    write_report(report, file, replace=True)
    with pytest.raises(BadInput, match=r"ends in \.html or \.pdf"):
        check_ending(tmp_path / "a.doc")


def test_a_run_is_written_with_its_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    held = answer(capsys, "run", "honest_count", "--out", str(out), "--report")
    assert {"report.html", "report.pdf", "openelections.csv", "nist_1500_100.json"} < {p.name for p in out.iterdir()}
    assert held["digest"] in (out / "report.html").read_text(encoding="utf-8")
    (out / "election.json").unlink()
    assert main(["run", "honest_count", "--out", str(out)]) == 2
    assert "report.html" in capsys.readouterr().err
    assert main(["run", "honest_count", "--report"]) == 2


def test_a_class_and_a_notebook_have_reports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GAME_9993_DATA", str(tmp_path / "home"))
    answer(capsys, "run", "honest_count", "--keep", "--guess", "40", "--note", "much less")
    file = tmp_path / "runs.html"
    assert answer(capsys, "notebook", "--report", str(file))["runs"] == 1
    assert "much less" in file.read_text(encoding="utf-8")
    assert main(["notebook", "--report", str(file)]) == 2
    assert "--report" in capsys.readouterr().err
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.json").write_text(handed(pupil(1)), encoding="utf-8")
    answer(capsys, "classroom", "merge", str(tmp_path / "in"), "--out", str(tmp_path / "wall"), "--report")
    assert (tmp_path / "wall" / "wall.pdf").read_bytes().startswith(b"%PDF-")
    assert "seat 1" in (tmp_path / "wall" / "wall.html").read_text(encoding="utf-8")


def test_heavy_libraries_are_loaded_only_for_reports() -> None:
    code = "import sys, game.ui.navigator, game.ui.pages.notebook.scene, game.ui.pages.wall.scene, game.commands.run\n"
    code += "print([one for one in ('matplotlib', 'jinja2', 'fpdf') if one in sys.modules])"
    root = Path(__file__).parents[2]
    told = process([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert told.stdout.splitlines()[-1] == "[]"


LEVELS_OF_MARCH = ("spa_2026_fear", "meet_the_seven_hundredths", "honest_count", "the_last_digits")


@pytest.mark.parametrize("level", LEVELS_OF_MARCH)
def test_what_was_not_changed_reads_the_same_in_truth_as_printed(level: str) -> None:
    """In the report, on the teacher's page and in the game; nowhere are there fewer digits than printed."""
    ballots = LevelBallots(level)
    held = ballots.ballot(START)
    told = CountryFigures(held)
    for figure in held.bulletin.figures:
        true = true_text(figure.name, held)
        assert true is not None
        assert len(true.partition(".")[2]) == figure.decimals
        exact = quantities()[f"true.{figure.name}"].read(held)
        if exact == 100 * figure.numerator / figure.denominator:
            assert true == figure.printed
        row = (vocabulary.figure_name(figure.name), f"{figure.printed} %", f"{true} %")
        assert row in [tuple(row) for row in report_of(held, "x").sections[0].tables[0].rows]
        if figure.name in MAIN_FIGURES:
            assert told.true_share(figure.name) == true
            page = teacher_page(ballots, None, Filling("none", {}))
            beside = (f"{vocabulary.figure_name(figure.name)}, as it begins", *row[1:])
            assert beside in [row for section in page.sections for table in section.tables for row in table.rows]


@pytest.mark.parametrize(
    ("printed", "true", "written"),
    [
        ("3.96", 3.960479, "3.96"),
        ("99.99", 99.9953, "99.99"),
        ("100.00", 99.9953, "100.00"),
        ("99.99", 100.0, "100.00"),
        ("0.0037", 0.00371, "0.0037"),
        ("98", 90.9278, "91"),
        ("–", 12.345, "12.35"),
    ],
)
def test_a_truth_has_as_many_digits_as_the_page(printed: str, true: float, written: str) -> None:
    assert as_exactly(printed, true) == written


def test_two_figures_in_one_place_stand_in_two_lines() -> None:
    """Printed and true are often the same: neither is written over the other."""
    figure = _figure(Dots("x", [3.0, 20.0], (("printed", "report", "3.96"), ("in truth", "truth", "3.96"))))
    figure.draw_without_rendering()
    first, second = (text.get_window_extent() for text in figure.axes[0].texts)
    assert not first.overlaps(second)
    whole = figure.bbox
    assert all(whole.contains(*box.min) and whole.contains(*box.max) for box in (first, second))
