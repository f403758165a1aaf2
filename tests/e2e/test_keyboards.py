"""Keys of six keyboards, pressed on a real screen: what they mean is the same everywhere."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDED = ("Xvfb", "xdotool", "setxkbmap")
MISSING = [name for name in NEEDED if shutil.which(name) is None]

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"a virtual screen needs {', '.join(MISSING)}")

LISTEN = """
import json, sys, time
import pygame
from game.kit.program.events import KeyPress, from_pygame
pygame.display.init()
pygame.display.set_mode((300, 200))
pygame.key.stop_text_input()
print("ready", flush=True)
end = time.monotonic() + 60
while time.monotonic() < end:
    for event in pygame.event.get():
        key = from_pygame(event, (0, 0))
        if isinstance(key, KeyPress) and key.name not in ("left shift", "left ctrl", "alt gr", "right alt", ""):
            means = [one for one in ("t", "?", "a", "z", "y", "s") if key.means(one)]
            print(json.dumps([means, key.command, key.digit]), flush=True)
    time.sleep(0.005)
"""

T, A, ONE, S = "28", "38", "10", "39"
SHIFT, CTRL = "shift", "ctrl"
ASKING = {"us": "61", "gr": "61", "pl": "61", "de": "20", "fr": "58", "ru": "16"}
"""Where each keyboard has its question mark, with Shift."""


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "640x480x24", "-noreset"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        display = f":{told.readline().strip()}"
    yield display
    server.terminate()
    server.wait()


@pytest.mark.parametrize("layout", sorted(ASKING))
def test_named_keys_mean_the_same_on_every_keyboard(screen: str, layout: str) -> None:
    environment = {**os.environ, "DISPLAY": screen, "SDL_VIDEODRIVER": "x11"}
    subprocess.run(["setxkbmap", layout], env=environment, check=True)
    listening = subprocess.Popen(
        [sys.executable, "-c", LISTEN], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    assert listening.stdout is not None
    while "ready" not in listening.stdout.readline():
        assert listening.poll() is None

    def press(*keys: str) -> tuple[list[str], bool, str]:
        assert listening.stdout is not None
        subprocess.run(["xdotool", "key", "+".join(keys)], env=environment, check=True)
        time.sleep(0.05)
        means, command, digit = json.loads(listening.stdout.readline())
        return means, command, digit

    try:
        press(S)  # the first key finds the window
        assert press(T)[0] == ["t"]
        assert press(SHIFT, ASKING[layout])[0] == ["?"]
        assert press(CTRL, T)[1]
        select_all = press(CTRL, "24" if layout == "fr" else A)
        assert select_all[:2] == (["a"], True)
        assert press(ONE)[2] == "1"
    finally:
        listening.kill()
        listening.wait()
