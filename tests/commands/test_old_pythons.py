"""A Python too old for the game, or without its packages, is told so in one line."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.interpreters import Interpreter, found

ROOT = Path(__file__).parents[2]
OLDEST = (3, 11)
OLD = [one for one in found() if one.version < OLDEST]
SAID = "99.93 needs Python 3.11 or newer; this is Python {}.\n"


@pytest.mark.skipif(not OLD, reason="there is no Python older than 3.11 on PATH or beside this one")
@pytest.mark.parametrize("old", OLD, ids=lambda one: ".".join(map(str, one.version)))
@pytest.mark.parametrize("words", [[], ["run", "honest_count"], ["--help"]])
def test_an_old_python_says_what_is_needed(old: Interpreter, words: list[str]) -> None:
    done = subprocess.run(
        [old.path, ROOT / "main.py", *words], capture_output=True, text=True, cwd=ROOT, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (2, "", SAID.format(".".join(map(str, old.version))))


def test_a_python_that_calls_itself_old_loads_nothing_of_the_game() -> None:
    program = (
        "import runpy, sys, types\n"
        "sys.version_info = (3, 10, 13, 'final', 0)\n"
        "try:\n    runpy.run_path('main.py', run_name='__main__')\n"
        "except SystemExit as end:\n    print(end.code, [one for one in sys.modules if one.split('.')[0] == 'game'])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)
    assert (done.stdout, done.stderr) == ("2 []\n", SAID.format("3.10.13"))


@pytest.mark.parametrize("words", [["run", "honest_count"], ["check", "honest_count"], ["play"], []])
def test_a_python_without_the_packages_says_how_to_get_them(words: list[str]) -> None:
    bare = [sys.executable, "-I", "-S", "main.py"]  # -S leaves out whatever was installed
    done = subprocess.run([*bare, *words], capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
    assert re.match(r"99\.93 needs the package \w+, which is not installed here\.", done.stderr)
    assert done.stderr.endswith("-m pip install -r requirements.txt\n")


def test_the_oldest_python_has_one_name_everywhere() -> None:
    """The program, its documentation, the checks of types and style, and the run of all checks."""
    named = {
        "main.py": r"needs Python (3\.\d+) or newer",
        "README.md": r"Python (3\.\d+) or newer",
        "pyproject.toml": r'python_version = "(3\.\d+)"',
        ".ci/run": r"Python (3\.\d+) or newer",
        "tests/conftest.py": r"need Python (3\.\d+) or newer",
    }
    for file, pattern in named.items():
        assert set(re.findall(pattern, (ROOT / file).read_text(encoding="utf-8"))) == {"3.11"}, file
    compared = [
        tuple(ast.literal_eval(node.comparators[0]))
        for node in ast.walk(ast.parse((ROOT / "main.py").read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare) and ast.unparse(node.left) == "sys.version_info"
    ]
    assert compared == [OLDEST]
