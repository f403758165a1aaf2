"""Files that a stranger might hand over: changed, damaged and extreme levels, locks, settings and bulletins, seeded.

``python -m tests.commands.extremes KIND NUMBER [SEED]`` tries so many of a kind, each in a process of its own with
bounds on its time and memory, and prints how they ended. KIND is level, lock, settings, bulletin, or
hard_bulletin for questions that are allowed and may take long.
"""

import json
import math
import os
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any
from unittest.mock import patch

from game import parts
from game.cli import main
from game.engine.data.knobs import Knob, knobs
from game.engine.publication.rounding import MOST_DECIMALS
from game.inference.question import NAMES, OF_THE_ROLL
from game.store.preferences import load
from tests.commands.asking import BUSY, MARCH_2026
from tests.level.test_any_mutation import CHANGES, LEVELS, SIGNS, VALUES

MOST_SECONDS, MOST_MEMORY = 10.0, 2e9
ADDRESS_SPACE = 4_000_000_000
"""Bytes that a process may ask for, so that one which goes wrong does not take the machine with it."""

WEIRD = (
    *VALUES, "-0.0", "5e-324", "1e308", "9007199254740993", "-9223372036854775808", "0x" + "f" * 3_600, "9" * 5_000,
    '"' + "x" * 5_000 + '"', r'"\u0000"', r'"\u001b[31m"', r'"\u202e\u0301\u200b\U0001f4a5"', "[" * 40 + "]" * 40,
    '["a", "a"]', "[[], {}]", "1979-05-27T07:32:00Z", "0,98", "98 %", "“x”", "yes", '"50.0000000"', "[1, 100000000]",
)  # fmt: skip
LOCK = (
    'levels = ["honest_count", "sandbox"]\n[settings]\nscale = 125\nprofile = "dark"\nwindow = [1280, 720]\nmute = true'
)
SETTINGS = {"language": "en", "scale": 150, "window": [1280, 720], "mute": False, "profile": "dark", "text_size": 115}
LEAVES: tuple[Any, ...] = (
    None, True, -1, 0, 10**30, 1e308, math.inf, math.nan, -0.0, "", "x" * 5_000, "\0\x1b[31m\u202e", "\ud800", [], {},
    [[1]], [16_384, 16_384], [640, 480, 1], {"a": {"b": 1}}, "dark", "de", 75, 250,
)  # fmt: skip


def mutated(chance: random.Random, text: str, most: int = 6) -> bytes:
    """Change lines and values; now and then cut, repeat or damage the bytes themselves."""
    lines = text.splitlines()
    for _ in range(chance.randint(1, most)):
        if chance.random() < 0.4:
            at = chance.randrange(len(lines))
            name, equals, _value = lines[at].partition(" = ")
            lines[at] = f"{name}{equals}{chance.choice(WEIRD)}" if equals else f"{chance.choice(WEIRD)}"
        else:
            chance.choice(CHANGES)(chance, lines)
        lines = lines or [""]
    contents = "\n".join(lines).encode("utf-8", "surrogatepass")
    return damaged(chance, contents) if chance.random() < 0.15 else contents


def damaged(chance: random.Random, contents: bytes) -> bytes:
    """Cut, repeat, overwrite or encode otherwise."""
    at = chance.randrange(len(contents) + 1)
    match chance.randrange(6):
        case 0:
            return contents[:at]
        case 1:
            return contents[:at] + chance.randbytes(chance.randrange(1, 40)) + contents[at + 3 :]
        case 2:
            return contents * chance.choice((2, 3, 400))
        case 3:
            return contents.decode("utf-8", "replace").encode(chance.choice(("utf-16", "utf-32", "utf-16-le")))
        case 4:
            return contents.replace(b" ", b"\t").replace(b"\n", chance.choice((b"\r", b"\r\n", b"\n\n")))
        case _:
            return contents + chance.choice((b"\0", b"[" * 9_000, b"a." * 9_000 + b"b=1", b'"""', b"x" * 1_100_000))


def extreme_level(chance: random.Random, most: int) -> bytes:
    """A level of parts at the ends of their ranges, in a country of any shape with at most about so many stations."""
    stations = round(math.exp(chance.uniform(0, math.log(most))))
    constituencies = min(50_000, round(math.exp(chance.uniform(0, math.log(stations + 1)))))
    place = {"constituencies": constituencies, "precincts": max(1, stations // constituencies)}
    place |= {"provinces": min(constituencies, chance.choice((1, 10, 200))), "seed": chance.randrange(2**32)}
    lines = [f'title = "{chance.choice(SIGNS)!r}"'.replace("\\", "\\\\").replace("'", "")]
    for address in parts.addresses():
        found = parts.find(address)
        if not (parts.always_on(address) or chance.random() < 0.5):
            continue
        lines.append(f"[{address}]")
        for knob in knobs(found.part.params):
            if address == "population.country" and (knob.name in place or knob.name == "map"):
                lines += [f"{knob.name} = {place[knob.name]}"] if knob.name in place else []
            elif chance.random() < 0.6:
                lines.append(f"{knob.name} = {_extreme(chance, knob)}")
    return "\n".join(lines).encode()


def _extreme(chance: random.Random, knob: Knob) -> str:
    if knob.choices:
        return json.dumps(chance.choice(knob.choices))
    if knob.minimum is None or knob.maximum is None:
        return str(chance.random() < 0.5).lower()
    if knob.whole:
        return str(chance.choice((int(knob.minimum), int(knob.maximum), knob.default)))
    ends = [knob.minimum, knob.maximum, 5e-324, -0.0, knob.maximum - knob.step if knob.step else 0.0]
    return repr(float(chance.choice([end for end in ends if knob.minimum <= end <= knob.maximum])))


def extreme_bulletin(chance: random.Random) -> bytes:
    """Figures of any number of digits, over electorates from one person to two thousand million."""
    low = round(math.exp(chance.uniform(0, math.log(2e9))))
    high = min(low + round(math.exp(chance.uniform(0, math.log(1e8)))), 2_000_000_000)
    lines = [f"electorate = [{low}, {high}]", f"complete = {chance.choice(('true', 'false'))}"]
    for name in chance.sample(NAMES, chance.randint(1, len(NAMES))):
        digits = chance.randrange(MOST_DECIMALS + 1)
        printed = f"{chance.choice((0.0, 100.0, 99.99, 50.0, chance.uniform(0, 100))):.{digits}f}"
        lines += ["[[figures]]", f'name = "{name}"', f'printed = "{printed}"']
        if name not in OF_THE_ROLL:
            lines.append(f'base = "{chance.choice(("registered", "cast", "valid"))}"')
        if chance.random() < 0.3:
            rules = ("half_up", "truncate", "half_even", "never_100")
            lines.append(f"rounding = {json.dumps(chance.sample(rules, chance.randint(1, 4)))}")
    return "\n".join(lines).encode()


def _tree(chance: random.Random) -> bytes:
    """Settings in JSON: changed, with others beside them, or no settings at all."""
    content: Any = dict(SETTINGS)
    for _ in range(chance.randrange(1, 5)):
        content[chance.choice((*SETTINGS, "unknown", ""))] = chance.choice(LEAVES)
    content = chance.choice((content, content, content, content, chance.choice(LEAVES), [content]))
    text = json.dumps(content)
    if chance.random() < 0.1:
        text = chance.choice(("[" * 100_000, '{"scale":' * 50_000, "9" * 5_000, '{"scale": ' + "9" * 5_000 + "}", ""))
    contents = text.encode()
    return damaged(chance, contents) if chance.random() < 0.4 else contents


def case(kind: str, number: int, seed: int, most: int = 2_000_000) -> tuple[bytes, str]:
    """Return the contents of a file of a kind, and which command is to read it."""
    chance = random.Random(f"{kind} {seed} {number}")
    match kind:
        case "level":
            extreme = chance.random() < 0.4
            contents = extreme_level(chance, most) if extreme else mutated(chance, chance.choice((BUSY, *LEVELS)))
            return contents, chance.choice(("check", "run", "run", "forecast", "people", "trace"))
        case "lock":
            return mutated(chance, LOCK, 2), "lock"
        case "settings":
            return _tree(chance), "settings"
        case _:
            extreme = kind == "hard_bulletin"
            return extreme_bulletin(chance) if extreme else mutated(chance, MARCH_2026, 2), "bulletin"


def read(path: Path, command: str) -> int:
    """Have a command read a file; the answer is its exit code."""
    match command:
        case "settings":
            load(path)
            return 0
        case "lock":
            with patch("game.ui.start.play", return_value=0):  # a good lock would open the game and wait for somebody
                return main(["play", "--lock", str(path)])
        case "forecast":
            return main(["run", str(path), "--forecast", "--json"])
        case "people":
            return main(["people", str(path), "--precinct", "0", "--json"])
        case "trace":
            return main(["trace", str(path), "--figure", "turnout"])
        case _:
            return main([command, str(path)])


def _child(path: Path, command: str, said: Path) -> None:
    """What the process of its own does: it never comes back."""
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
    with said.open("wb", buffering=0) as told:
        for number in (1, 2):
            os.dup2(told.fileno() if number == 2 else os.open(os.devnull, os.O_WRONLY), number)
    code = 99
    try:
        code = read(path, command)
        sys.stderr.flush()
    finally:
        os._exit(code)


def campaign(kind: str, number: int, seed: int) -> int:
    """Try so many, print every one that ended badly and a table of the rest; return how many were bad."""
    ends: Counter[str] = Counter()
    worst = {"seconds": (0.0, -1), "memory": (0.0, -1)}
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update({"HOME": folder, "GAME_9993_CONFIG": f"{folder}/c", "GAME_9993_DATA": f"{folder}/d"})
        path, said = Path(folder) / f"file.{'json' if kind == 'settings' else 'toml'}", Path(folder) / "said"
        for index in range(number):
            contents, command = case(kind, index, seed)
            path.write_bytes(contents)
            child = os.fork()
            if child == 0:
                _child(path, command, said)
            _child_id, status, used = os.wait4(child, 0)
            code = os.waitstatus_to_exitcode(status)
            seconds, memory = used.ru_utime + used.ru_stime, used.ru_maxrss * 1024.0
            told = said.read_text(encoding="utf-8", errors="replace")
            ends[f"{command} {code}"] += 1
            worst = {
                "seconds": max(worst["seconds"], (seconds, index)),
                "memory": max(worst["memory"], (memory, index)),
            }
            if code not in (0, 2) or "Traceback" in told or seconds > MOST_SECONDS or memory > MOST_MEMORY:
                bad += 1
                print(
                    f"{kind} {index} {command}: {code}, {seconds:.1f} s, {memory / 1e9:.2f} GB, {told[-600:]}",
                    flush=True,
                )
    print(kind, number, "tried,", bad, "bad;", dict(sorted(ends.items())), worst, time.strftime("%H:%M"))
    return bad


if __name__ == "__main__":
    sys.exit(bool(campaign(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 9993)))
