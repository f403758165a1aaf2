"""Which country is it? Read a page and posted sheets, call at a few stations, say what was behind it and how sure."""

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from game.commands.shared import words
from game.commands.shared.ballot import print_json
from game.engine.data.problems import BadInput, Problem, nearest_name, shown

if TYPE_CHECKING:
    from game.session.riddle.actions import SayWhich
    from game.session.riddle.play import RiddlePlay

LEVEL = "which_country"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument(
        "level", nargs="?", default=LEVEL, help=f"a level with a hidden country, or a code (default: {LEVEL})"
    )
    parser.add_argument("--seed", type=words.seed, help="which of the hidden countries (default: the level's own)")
    words.several(
        parser,
        "--visit",
        "N",
        "call at a station, counted from 0 as it stands before its name; may be given a few times",
    )
    parser.add_argument(
        "--answer",
        metavar="KIND=PERCENT,…",
        help="say which it was: fear, counting, decree, honest, with per cent that add up to 100",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    from game.keeping.handed_out import asked_for  # noqa: PLC0415 -- other commands begin without it
    from game.session.riddle.actions import CallAt  # noqa: PLC0415
    from game.session.riddle.play import RiddlePlay  # noqa: PLC0415

    out = asked_for(arguments.level, arguments.seed)
    if out.level.head.riddle is None:
        raise BadInput([Problem("level", "", shown(arguments.level), "a level with a [riddle] table", LEVEL)])
    said = None if arguments.answer is None else _answer(arguments.answer)
    play = RiddlePlay(out.level, out.seed)
    for text in arguments.visit:
        station = words.whole_number(text, play.stations - 1)
        allowed = f"a whole number from 0 to {play.stations - 1:,}"
        refused = "no such station" if station is None else play.act(CallAt(station))
        if refused:
            raise BadInput([Problem("--visit", "", shown(text), allowed, None, refused)])
    if said is not None:
        play.act(said)
    print_json(_as_json(play)) if arguments.json else _print(play)
    return 0


def _answer(text: str) -> "SayWhich":
    from game.session.riddle.actions import WHOLE, SayWhich  # noqa: PLC0415
    from game.session.riddle.kinds import KINDS  # noqa: PLC0415

    sure = dict.fromkeys(KINDS, 0)
    for piece in text.split(","):
        name, equals, number = piece.partition("=")
        percent = words.whole_number(number, 100)
        if name not in KINDS or not equals:
            near = nearest_name(name, KINDS)
            raise BadInput([Problem("--answer", name, shown(piece), tuple(KINDS), near, "no such kind")])
        if percent is None:
            raise BadInput([Problem("--answer", name, shown(number), "a whole number from 0 to 100")])
        sure[name] = percent
    total = sum(sure.values())
    if total != WHOLE:
        allowed = f"per cent that add up to {WHOLE}"
        raise BadInput([Problem("--answer", "", shown(text), allowed, None, f"adds up to {total}")])
    return SayWhich(**sure)


def _code(play: "RiddlePlay") -> str:
    from game.classroom import code  # noqa: PLC0415
    from game.classroom.setup import Setup  # noqa: PLC0415
    from game.level.files import FOLDER  # noqa: PLC0415

    return code.write(Setup(play.level.name, play.seed)) if play.level.path.parent == FOLDER else ""


def _as_json(play: "RiddlePlay") -> dict[str, Any]:
    from game.session.riddle.actions import plain  # noqa: PLC0415

    return {
        "level": play.level.name,
        "seed": play.seed,
        "code": _code(play) or None,
        "page": {figure.name: figure.printed for figure in play.election.bulletin.figures},
        "sheets": [asdict(one) for one in play.sheets],
        "visits": [asdict(one) for one in play.visits],
        "visits_left": play.visits_left,
        "journal": [plain(action) for action in play.journal],
        "truth": play.truth,
        "points": None if play.points is None else round(play.points, 2),
    }


def _print(play: "RiddlePlay") -> None:
    from game.explain import riddle_words, vocabulary  # noqa: PLC0415
    from game.level.places.names import station_name  # noqa: PLC0415

    held, written = play.election, _code(play)
    print(f"{play.level.head.title} Seed {play.seed}" + (f", code {written}" if written else ""))
    page = ", ".join(f"{figure.printed} % {vocabulary.figure_name(figure.name)}" for figure in held.bulletin.figures)
    print(f"\nThe page: {page}\n\nPosted sheets")
    for sheet in play.sheets:
        print(f"  {sheet.station:>3} {station_name(held, sheet.station):<16} {riddle_words.sheet_line(sheet)}")
    for visit in play.visits:
        print(f"\nA visit to {station_name(held, visit.room.station)} ({visit.room.station})")
        print(f"  in the room  {riddle_words.sheet_line(visit.room)}")
        print(f"  on the door  {riddle_words.sheet_line(visit.door)}")
        print(f"  {riddle_words.asked_line(visit)}")
    print(f"\n{riddle_words.visits_left_line(play)}.")
    if play.answer is not None and play.truth is not None:
        print(f"\n{riddle_words.outcome_line(play)}\n{riddle_words.KIND_MEANS[play.truth]}\n{riddle_words.SCORING}")
