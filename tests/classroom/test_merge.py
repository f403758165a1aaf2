"""A folder becomes a class: everyone once, and a line about every file."""

import os
import random
from pathlib import Path
from time import process_time

import pytest

from game.classroom.hand_in import ENDING, LARGEST, written
from game.classroom.merge import WRITTEN, Merged, merged
from game.classroom.wall import wall
from game.classroom.wall_tables import plain, tables
from game.engine.data.problems import BadInput
from game.level.load import load
from game.session.actions import EndCount, OpenPolls, Predict, SetKnob
from game.session.session import Playthrough
from game.session.summary import summary
from tests.classroom.handed import QUESTION, pupil, run


def put(folder: Path, name: str, text: str | bytes) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


def kinds(found: Merged) -> dict[str, str]:
    return {one.file: one.kind for one in found.told}


def test_everybody_counts_once_and_every_file_is_named(tmp_path: Path) -> None:
    put(tmp_path, "one.json", written(pupil(1)))
    put(tmp_path, "stick/again.json", written(pupil(1)))
    put(tmp_path, "old.json", written(pupil(2)))
    put(tmp_path, "new.json", written(pupil(2, run(2), run(22), made="2026-11-29T11:00:00+00:00")))
    put(tmp_path, "cut.json", written(pupil(3))[:400])
    put(tmp_path, "edited.json", written(pupil(4)).replace("I saw it", "I was told"))
    put(tmp_path, "holiday.jpg", b"\xff\xd8\xff")
    found = merged(tmp_path)
    assert kinds(found) == {
        "one.json": "counted",
        "stick/again.json": "twice",
        "old.json": "twice",
        "new.json": "counted",
        "cut.json": "damaged",
        "edited.json": "edited",
        "holiday.jpg": "foreign",
    }
    assert [one.alias for one in found.pupils] == ["seat 1", "seat 2"]
    assert len(found.pupils[1].runs) == 2
    assert any("an earlier one; new.json counts" in str(one) for one in found.of_kind("twice"))


def test_two_of_one_alias_are_two_and_shared_runs_are_told(tmp_path: Path) -> None:
    put(tmp_path, "a.json", written(pupil(1, run(1), alias="Kim")))
    put(tmp_path, "b.json", written(pupil(1, run(2), alias="kim")))
    put(tmp_path, "c.json", written(pupil(1, run(2), alias="Lee")))
    found = merged(tmp_path)
    assert len(found.pupils) == 3
    assert any("another pupil has the same alias" in one.why for one in found.told)
    assert any("has runs that kim handed in, too" in one.why for one in found.told)
    assert [one.alias for one in wall(found.pupils).pupils] == ["Kim", "kim", "Lee"]


def test_two_hundred_files_of_junk_are_one_line_each(tmp_path: Path) -> None:
    chance = random.Random(4)
    whole = written(pupil(1))
    for number in range(200):
        junk = [
            chance.randbytes(300),
            whole[: chance.randrange(len(whole))].encode(),
            b"",
            b"{}",
            b"null",
            b'{"sum": 1}',
        ]
        put(tmp_path, f"{number:03}.json", junk[number % len(junk)])
    odd = 0
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
        odd = 2
    put(tmp_path, "good.json", whole)
    found = merged(tmp_path)
    assert len(found.told) == 201 + odd
    assert kinds(found)["good.json"] == "counted"
    assert len(found.pupils) == 1
    assert all("\n" not in str(one) for one in found.told)


def test_what_the_game_writes_beside_the_hand_ins_is_counted_in_one_line(tmp_path: Path) -> None:
    whole = written(pupil(1))
    for ending in WRITTEN:
        put(tmp_path, f"teacher_pack/sheet{ending}", b"a sheet")
    put(tmp_path, "TASK.PDF", b"%PDF-")
    put(tmp_path, "long.csv", b"1,2\n" * (LARGEST // 4 + 1))
    put(tmp_path, "good.toml", whole)
    put(tmp_path, "cut.html", whole[:300])
    put(tmp_path, f"junk{ENDING}", b"junk")
    found = merged(tmp_path)
    assert kinds(found) == {"good.toml": "counted", "cut.html": "damaged", f"junk{ENDING}": "foreign"}
    assert found.left_alone == len(WRITTEN) + 2 == plain(wall(found.pupils), found)["left_alone"]


def put_class(folder: Path, pupils: int) -> Path:
    folder.mkdir()
    for number in range(pupils):
        runs = [run(100 * number + one, note="what I think of it " * 20) for one in range(20)]
        put(folder, f"{number}{ENDING}", written(pupil(number, *runs)))
    return folder


def test_a_class_of_thirty_is_merged_whole(tmp_path: Path) -> None:
    found = merged(put_class(tmp_path / "class", 30))
    content = plain(wall(found.pupils), found)
    assert len(content["pupils"]) == 30
    assert len(content["guesses"][0]["values"]) == 30


@pytest.mark.benchmark
def test_a_class_three_times_as_large_takes_about_three_times_as_long(tmp_path: Path) -> None:
    def seconds(folder: Path) -> float:
        taken = []
        for _ in range(3):
            start = process_time()
            found = merged(folder)
            plain(wall(found.pupils), found)
            taken.append(process_time() - start)
        return min(taken)

    small, large = put_class(tmp_path / "small", 10), put_class(tmp_path / "large", 30)
    assert seconds(large) < 6.0 * seconds(small)


def test_no_folder_is_no_class(tmp_path: Path) -> None:
    for name in ("none", "n" * 300):
        with pytest.raises(BadInput, match="there is no such folder"):
            merged(tmp_path / name)
    assert merged(tmp_path) == Merged((), ())
    assert wall(()).guessed == ()


def test_the_wall_says_what_the_class_did() -> None:
    guess = {"figure": "for", "question": QUESTION, "printed": "77.78"}
    ranges = [{"low": "70", "high": "80", "sure": 0.9}, {"low": "20", "high": "30", "sure": 0.7}, {}]
    guesses = [{**guess, "text": text, **more} for text, more in zip(("75", "25", "50"), ranges, strict=True)]
    wrong = {"question": "Why?", "choice": "No idea.", "right": False}
    hand_ins = [
        pupil(1, run(11, guesses=[{**guess, "text": "99"}], settings={}), run(1, guesses=guesses[:1])),
        pupil(2, run(2, guesses=guesses[1:2], answers=[wrong], settings={"reporting.centre.decree": True})),
        pupil(3, run(3, guesses=guesses[2:], answers=[wrong], note=" ", printed={"for": "99.93"})),
    ]
    found = wall(hand_ins)
    (guessed,) = found.guessed
    assert guessed.values == {"seat 1": 75.0, "seat 2": 25.0, "seat 3": 50.0}, "the first guess of each counts"
    assert (guessed.middle, guessed.printed, guessed.true) == (50.0, 77.78, 77.8)
    assert (guessed.ranges, guessed.held) == (2, 1)
    assert guessed.sure == pytest.approx(0.8)
    (roads,) = found.roads
    assert (roads.printed, roads.pupils, roads.elsewhere) == ("77.78", 2, 1)
    assert {road.parts: road.aliases for road in roads.roads} == {
        (): ("seat 1",),
        ("reporting.centre.decree",): ("seat 2",),
    }
    assert roads.roads[0].private == pytest.approx(0.2)
    (asked,) = found.asked
    assert (asked.right, asked.answers, asked.wrong) == (1, 3, {"No idea.": 2})
    assert [alias for alias, _run in found.wrote] == ["seat 1", "seat 1", "seat 2"]


def test_what_was_printed_and_what_was_true_are_of_one_ballot() -> None:
    asked = load("honest_count").head.predict[0]
    play = Playthrough(load("honest_count"))
    play.act(Predict("for", "60"))
    for path, value in (("behaviour.civic_duty.duty", 3.5), ("behaviour.agitator_visits.visits", 6.0)):
        play.act(SetKnob(path, value))
    play.act(OpenPolls())
    play.act(EndCount())
    own = summary(play)
    guess = {**own["guesses"][0], "question": asked.question}
    other = run(1, settings=own["changed"], printed=own["printed"], true=own["true"], guesses=[guess])
    (guessed,) = wall([pupil(1, other)]).guessed
    honest = Playthrough(load("honest_count"))
    honest.act(OpenPolls())
    honest.act(EndCount())
    assert guessed.printed == float(guess["truth"]) == float(summary(honest)["printed"]["for"])
    assert guessed.true == summary(honest)["true"]["for"] != own["true"]["for"]
    assert guessed.true == pytest.approx(guessed.printed, abs=0.005), "nothing was changed on the way"
    for unknown in ({"truth": "77.79"}, {"question": "Why?"}):
        (guessed,) = wall([pupil(1, {**other, "guesses": [{**guess, **unknown}]})]).guessed
        assert guessed.true is None
    (guessed,) = wall([pupil(1, {**other, "level": "../honest_count"})]).guessed
    assert guessed.true is None


def test_hidden_aliases_are_nowhere(tmp_path: Path) -> None:
    for number in (3, 1, 2):
        put(tmp_path, f"kim{number}.json", written(pupil(number, alias=f"Kim {number}")))
    found = merged(tmp_path)
    made = wall(found.pupils, hidden=True)
    told = str(plain(made, found, hidden=True)) + str(tables(made, found, hidden=True))
    assert "im " not in told.replace("claim ", "")
    assert [pupil.alias for pupil in made.pupils] == ["1", "2", "3"]
