"""Figures of the pack against the command line, which holds each ballot anew.

``python -m tests.report.lessons.compared LEVEL …``: without a name all levels are compared; one takes a second or two.
"""

import json
import subprocess
import sys
from typing import Any

from game.explain.vocabulary import MAIN_FIGURES
from game.level.files import level_names
from game.report.content import Section
from game.report.lessons.figures import LevelBallots
from game.report.lessons.pack import ballots_of
from game.report.lessons.source import lesson_of
from game.report.lessons.teacher import named, teacher_page
from tests.commands.asking import ROOT

Printed = dict[str, str]


def compared(name: str) -> int:
    """Hold each ballot of a level by the command line, and the page of the pack against it; return how many figures."""
    lesson = lesson_of(name)
    ballots, fill = ballots_of(name, lesson)
    page = teacher_page(ballots, lesson, fill)
    asked = [*named(ballots), *(f"guess{at}" for at in range(1, len(ballots.level.head.predict) + 1))]
    anew = {ballot: printed(ballots, ballot) for ballot in asked}
    rows = [row for section in page.sections for table in section.tables for row in table.rows]
    shown = {row[0]: row[1] for row in rows}
    found = 0
    for ballot, label in named(ballots).items():
        for figure in MAIN_FIGURES:
            if figure in anew[ballot]:
                row = f"{figure.capitalize()}, {label}"
                assert shown[row] == f"{anew[ballot][figure]} %", f"{name}: {row}"
                found += 1
    return found + guesses(name, ballots, page.sections, anew)


def guesses(name: str, ballots: LevelBallots, sections: Any, anew: dict[str, Printed]) -> int:
    """Hold what came of each guess against its ballot."""
    asks = [ask for section in sections if isinstance(section, Section) for ask in section.asks]
    told = {ask.text: ask.answer for ask in asks}
    for at, one in enumerate(ballots.level.head.predict, 1):
        assert told[one.question].startswith(f"{anew[f'guess{at}'][one.figure]} % is printed"), (
            f"{name}: {one.question}"
        )
    return len(ballots.level.head.predict)


def printed(ballots: LevelBallots, ballot: str) -> Printed:
    """What the command line prints of a ballot."""
    one = ballots.asked[ballot]
    words = [sys.executable, "main.py", "run", ballots.level.name, "--json"]
    words += [] if one.seed is None else ["--seed", str(one.seed)]
    for number, path, value in one.sets:
        words += ["--set", f"{f'{number}:' if number > 1 else ''}{path}={json.dumps(value)}"]
    told = json.loads(subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    figures = (told if "bulletin" in told else told["ballots"][one.number - 1])["bulletin"]["figures"]
    return {figure["name"]: figure["printed"] for figure in figures}


if __name__ == "__main__":
    for each in sys.argv[1:] or level_names():
        print(f"{each}: {compared(each)} figures are those of ballots held anew")
