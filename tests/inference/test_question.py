from pathlib import Path

import pytest
from pydantic import ValidationError

from game.engine.data.problems import BadInput
from game.inference.question import PrintedFigure, Question, read_question

GOOD = """
electorate = [17_000_000, 22_000_000]
complete = true
[[figures]]
name = "turnout"
printed = "99.99"
[[figures]]
name = "for"
printed = "99.93"
base = "valid"
rounding = ["never_100"]
[[figures]]
name = "against"
printed = "0.07"
"""


def write(folder: Path, text: str) -> Path:
    file = folder / "bulletin.toml"
    file.write_text(text, encoding="utf-8")
    return file


def complaints(folder: Path, text: str, electorate: tuple[int, int] | None = None) -> list[str]:
    with pytest.raises(BadInput) as caught:
        read_question(write(folder, text), electorate)
    return [str(each).removeprefix(f"{folder / 'bulletin.toml'}: ") for each in caught.value.problems]


def test_a_question_is_read_with_its_defaults(tmp_path: Path) -> None:
    question = read_question(write(tmp_path, GOOD))
    assert question.electorate == (17_000_000, 22_000_000)
    assert question.complete
    assert [figure.base for figure in question.figures] == ["registered", "valid", "cast"]
    assert question.figures[0].rounding == ("half_up", "truncate", "half_even", "never_100")
    assert question.figures[1].rounding == ("never_100",)
    assert question.figure("for") == question.figures[1]
    assert question.figure("away") is None


def test_the_electorate_can_be_replaced(tmp_path: Path) -> None:
    assert read_question(write(tmp_path, GOOD), (5, 9)).electorate == (5, 9)
    (complaint,) = complaints(tmp_path, GOOD, (9, 5))
    assert complaint.startswith("command line: --electorate = 9:5: ")


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    text = """
electorate = [22_000_000, 17_000_000]
complet = true
[[figures]]
name = "turnout"
printed = 99.99
bas = "cast"
[[figures]]
name = "turnout"
printed = "99,93"
base = "regstered"
rounding = ["half_up", "trunkate"]
[[figures]]
printed = "100.01"
complete = true
rounding = []
[[figures]]
name = "away"
printed = "1"
base = "cast"
"""
    said = complaints(tmp_path, text)
    for wanted in (
        "electorate = [22000000, 17000000]: not a range; allowed is [lowest, highest], from 1 to 2,000,000,000",
        'complet: unknown name; allowed are electorate, complete, counts, figures; did you mean "complete"?',
        'figures[0].printed = 99.99: allowed is text in quotes such as "99.93", because every digit counts',
        'figures[0].bas: unknown name; allowed are name, printed, base, rounding; did you mean "base"?',
        'figures[1].printed = "99,93": not a printed percentage; allowed is text such as "99.93"',
        'figures[1].base = "regstered": allowed are registered, cast, valid; did you mean "registered"?',
        'figures[1].rounding[1] = "trunkate": allowed are truncate, half_up, half_even, never_100',
        'figures[1].name = "turnout": printed twice',
        "figures[2].name: missing; allowed are turnout, for, against, away, abstained, invalid",
        'figures[2].printed = "100.01": not a printed percentage',
        "figures[2].rounding = []: repeats; allowed is a list of one or more rules, each named once",
        "figures[2].complete: belongs at the top of the file, above the first [[figures]]",
        'figures[3].base = "cast": away counts people, not papers; allowed is registered',
    ):
        assert [each for each in said if each.startswith(wanted)], wanted


def test_complete_below_the_last_figure_is_said_of_the_whole_page(tmp_path: Path) -> None:
    path = tmp_path / "page.toml"
    path.write_text(GOOD.replace("complete = true\n", "") + "\ncomplete = true\n", encoding="utf-8")
    assert read_question(path).complete


@pytest.mark.parametrize(
    "electorate", ["[0, 5]", "[1, 2_000_000_001]", "[1.5, 2]", "5", "[1, 2, 3]", "[true, 2]", "[]"]
)
def test_impossible_electorates(tmp_path: Path, electorate: str) -> None:
    said = complaints(tmp_path, GOOD.replace("[17_000_000, 22_000_000]", electorate))
    assert all(each.startswith("electorate") for each in said)


def test_a_question_needs_a_figure(tmp_path: Path) -> None:
    assert complaints(tmp_path, "electorate = [1, 2]") == ["figures: missing; allowed is one to 6 [[figures]] tables"]
    assert complaints(tmp_path, "electorate = [1, 2]\nfigures = []")[0].startswith("figures = []: no figures")
    assert complaints(tmp_path, "electorate = [1, 2]\nfigures = [3]") == ["figures[0] = 3: allowed is a table"]


def test_a_figure_printed_twice_is_the_only_problem(tmp_path: Path) -> None:
    text = GOOD.replace('name = "against"', 'name = "for"')
    assert complaints(tmp_path, text) == ['figures[2].name = "for": printed twice; allowed is every figure once']


def test_questions_made_in_code_are_checked_too() -> None:
    with pytest.raises(ValidationError, match="turnout counts people, not papers"):
        Question(electorate=(1, 2), figures=(PrintedFigure(name="turnout", printed="1", base="cast"),))


COUNTED = """
[[counts]]
name = "registered"
printed = "12,325,186"
[[counts]]
name = "voted"
printed = 12139932
"""


def test_printed_counts_are_read_and_say_the_electorate(tmp_path: Path) -> None:
    question = read_question(write(tmp_path, COUNTED))
    assert [(each.name, each.count) for each in question.counts] == [("registered", 12_325_186), ("voted", 12_139_932)]
    assert question.searched == (12_325_186, 12_325_186)
    assert question.figures == ()


@pytest.mark.parametrize("printed", ["12,13", "1.5", "-3", "12 139,932", "2000000001", "1,0000", "", "12,139,932 "])
def test_what_is_no_printed_count(tmp_path: Path, printed: str) -> None:
    (said,) = complaints(tmp_path, COUNTED.replace("12,325,186", printed))
    assert said.startswith(f'counts[0].printed = "{printed}": not a printed count; allowed is digits, in threes')


@pytest.mark.parametrize("printed", ["12325186", "12 325 186", "12.325.186", "12_325_186", "12\u202f325\u202f186"])
def test_printed_counts_may_part_their_digits(tmp_path: Path, printed: str) -> None:
    assert read_question(write(tmp_path, COUNTED.replace("12,325,186", printed))).counts[0].count == 12_325_186


def test_counts_are_printed_once_and_inside_the_electorate(tmp_path: Path) -> None:
    twice = COUNTED.replace('"voted"', '"registered"')
    assert complaints(tmp_path, twice)[-1].startswith('counts[1].name = "registered": printed twice')
    (said,) = complaints(tmp_path, "electorate = [1, 9]\n" + COUNTED)
    assert said == 'counts[0].printed = "12,325,186": allowed is 1 to 9, as electorate says'
