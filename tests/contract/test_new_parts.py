"""A new part is one file: in a copy of the game it is added, nothing else is touched, and everything speaks of it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RULE = '''"""A parade passes by the polling stations and draws people out of their houses.

Acts on · staying at home, more where people are easily reached.
Returns · joy × reach.
Errors · none.
Source · invented for this test, after no source at all.
"""

from game.engine.data.columns import HOME
from game.engine.data.knobs import LOGITS
from game.engine.data.knobs import Params as Base
from game.engine.data.motive import Motive, Trial
from game.engine.data.utility import Moment, Term

NAME = "A parade passes by"
WHY = "I heard the music and went along."
MOTIVE = Motive("The parade", trial=Trial("joy", 2.0, present="a parade passes by", absent="no parade"))


class Params(Base):
    """How good the music is.

    joy : How much a parade cheers people up.
    """

    joy: float = LOGITS(2.0, "Joy of the parade", high=9.0, source="invented for this test")


def act(params: Params, moment: Moment) -> tuple[Term, ...]:
    """Lower the appeal of staying at home."""
    return (Term(HOME, -params.joy * moment.reach),)
'''
BEHAVIOUR = '''"""A clerk in a hurry copies some of the votes against into the wrong line.

Acts on · votes against.
Returns · a move of some of them into votes for.
Errors · none.
Source · invented for this test, after no source at all.
"""

from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.protocols import Move

TURN = 15
NAME = "A clerk in a hurry"
WHY = "Whoever wants to go home does not read a sheet twice."
REASON = "copied in a hurry"


class Params(Base):
    """How late it is.

    haste : The part of the votes against that lands in the wrong line.
    """

    haste: float = SHARE(0.5, "Noes miscopied", step=0.05, source="invented for this test")


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Move them."""
    return Outcome((Move("votes_against", "votes_for", chance.take(desk.protocols.votes_against, params.haste)),))
'''
WINDOW = """
from game.explain.count.chain import chain
from game.explain.count.chain_words import why
from game.explain.person.motives import drivers, trials
from game.explain.part_names import part_name, pull_name
from game.engine.simulate import election
from game.level.load import load
from tests.ui.pages.country.test_rules_off import page_of

_playing, page = page_of("sandbox", "behaviour.parade.joy")
print(page.text())
_playing, page = page_of("sandbox", "reporting.centre.hurried_clerk.haste")
print(page.text())
print(part_name("parade"), "|", pull_name("parade"), "|", *(trial.present for _address, trial in trials("home")))
rules = {"behaviour.parade.joy": 9.0, "reporting.precinct.hurried_clerk.haste": 0.5}
record = election(load("honest_count", rules).scenario, 1)
print(drivers(record, "opponent", "struck_out"), why(chain(record, "against")[1]))
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The game with two files more, in a folder of its own."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "game", folder / "game", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "levels", folder / "levels")
    shutil.copy(ROOT / "main.py", folder)
    (folder / "assets").symlink_to(ROOT / "assets", target_is_directory=True)
    (folder / "game/engine/behaviour/rules/parade.py").write_text(RULE, "utf-8")
    (folder / "game/engine/reporting/behaviours/hurried_clerk.py").write_text(BEHAVIOUR, "utf-8")
    return folder


def said(folder: Path, *words: str) -> str:
    """What the copy prints."""
    path = os.pathsep.join(map(str, (folder, ROOT)))
    env = {**os.environ, "PYTHONPATH": path, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    done = subprocess.run(
        [sys.executable, *words], cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_command_line_lists_them_and_plays_with_them(copy: Path) -> None:
    listed = said(copy, "main.py", "parts")
    assert "\nbehaviour.parade: A parade passes by\n" in listed
    assert "    why: I heard the music and went along.\n" in listed
    assert listed.count(": A clerk in a hurry\n") == 4
    settings = ("--set", "reporting.precinct.hurried_clerk.haste=0.5", "--set", "behaviour.parade.joy=9")
    walked = said(copy, "main.py", "trace", "honest_count", "--figure", "against", *settings)
    assert "A clerk in a hurry: " in walked
    assert "votes against → votes for" in walked


def test_the_window_has_their_switches_their_dials_and_their_reasons(copy: Path) -> None:
    text = said(copy, "-c", WINDOW)
    for words in ("A parade passes by", "Joy of the parade", "A clerk in a hurry", "Noes miscopied"):
        assert words in text
    assert "A parade passes by | The parade | " in text
    assert "a parade passes by" in text
    assert "'behaviour.parade'" in text
    assert "copied in a hurry" in text


def test_the_schema_of_levels_knows_them(copy: Path) -> None:
    said(copy, "main.py", "check", "--write-schema")
    schema = (copy / "levels/schema.json").read_text("utf-8")
    assert "Joy of the parade" in schema
    assert schema.count("Noes miscopied") == 4
