"""No command and no page opens a socket: Python itself is asked to tell of every one, in a process of its own."""

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import COMMANDS
from tests.commands.asking import BUSY, ROOT

WATCHED = """
import json, os, sys, threading
sys.path.insert(0, os.getcwd())
tried = []
sys.addaudithook(lambda event, words: tried.append([event, repr(words)]) if event.startswith("socket.") else None)
from game.cli import main
def ask(words):
    if words == ["play"]:
        import pygame
        threading.Timer(1.0, lambda: pygame.event.post(pygame.event.Event(pygame.QUIT))).start()
    return main(words)
codes = [ask(words) for words in json.loads(sys.argv[1])]
{also}
with open(sys.argv[2], "w") as told:
    json.dump([codes, tried], told)
"""
BULLETIN = """
complete = true
[[figures]]
name = "turnout"
printed = "50.0"
[[counts]]
name = "registered"
printed = "10"
"""


def lines(folder: Path) -> list[list[str]]:
    """One line for every command, the bigger ones as they would go furthest."""
    (folder / "level.toml").write_text(BUSY, encoding="utf-8")
    (folder / "bulletin.toml").write_text(BULLETIN, encoding="utf-8")
    (folder / "in").mkdir()
    level, out = str(folder / "level.toml"), str(folder / "out")
    return [
        ["run", "honest_count", "--keep", "--guess", "80", "--out", out, "--report"],
        ["classroom", "hand-in", "--alias", "seat", "--consent", "yes", "--out", str(folder / "in")],
        ["classroom", "merge", str(folder / "in"), "--out", str(folder / "wall"), "--report"],
        ["classroom", "task", str(folder / "class.toml"), "--level", "honest_count", "--guess", "--sheets"],
        ["notebook"],
        ["goal", "honest_count"],
        ["trace", level, "--figure", "against"],
        ["against", level],
        ["map", level],
        ["voices", level],
        ["people", level, "--precinct", "1"],
        ["bulletin", str(folder / "bulletin.toml")],
        ["code", "honest_count", "--qr", str(folder / "code.svg")],
        ["riddle", "--seed", "7"],
        ["almanac"],
        ["glossary"],
        ["check", level],
        ["parts"],
        ["doctor"],
        ["tour", "--out", str(folder / "tour")],
        ["play"],
    ]


def watched(folder: Path, asked: list[list[str]], also: str = "") -> tuple[list[int], list[list[str]]]:
    """The exit codes of some command lines, and every socket that was touched on the way."""
    call = [sys.executable, "-c", WATCHED.format(also=also), json.dumps(asked), str(folder / "told.json")]
    subprocess.run(call, cwd=ROOT, check=True, capture_output=True, timeout=120)
    codes, tried = json.loads((folder / "told.json").read_text(encoding="utf-8"))
    return codes, tried


def test_no_command_and_no_page_opens_a_socket(tmp_path: Path) -> None:
    asked = lines(tmp_path)
    codes, tried = watched(tmp_path, asked)
    assert tried == []
    assert dict(zip([words[0] for words in asked], codes, strict=True)) == {words[0]: 0 for words in asked}


def test_neither_do_those_that_are_new(tmp_path: Path) -> None:
    known = {words[0] for words in lines(tmp_path)}
    assert known <= set(COMMANDS)
    codes, tried = watched(tmp_path, [[name, "honest_count"] for name in COMMANDS if name not in known])
    assert tried == []
    assert set(codes) <= {0, 2}


def test_whoever_opened_one_would_be_found(tmp_path: Path) -> None:
    _codes, tried = watched(tmp_path, [], "import socket\nsocket.socket().connect_ex(('127.0.0.1', 9))")
    assert "socket.connect" in [event for event, _words in tried]


def test_a_test_that_reaches_for_a_network_is_found(network_tried: list[str]) -> None:
    with socket.socket() as one, pytest.raises(OSError, match="no network for the tests"):
        one.connect(("127.0.0.1", 9))
    (tried,) = network_tried
    assert "('127.0.0.1', 9)" in tried
    network_tried.clear()
