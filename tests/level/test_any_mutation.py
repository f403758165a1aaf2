"""Whatever is done to a level file, it is either good or refused in words: no traceback, no defect of ours."""

import contextlib
import io
import random
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.cli import main
from game.level.files import FOLDER, level_names
from tests.level.broken import VALID

SIGNS = "=\"[].{}\n#,'\\\0é…💥 _-+09eE:"
VALUES = (
    "true", "-1", "0", "1e999", "nan", "inf", "-inf", "''", '"x"', "[]", "{}", "[[1]]", "{a={b=1}}", "2026-03-15",
    "12:00:00", "99999999999999999999", "0.30000000000000004", '"behaviour.civic_duty.duty"', "[true, 1, 'x']", "0x10",
)  # fmt: skip
LEVELS = [
    VALID,
    *((FOLDER / f"{name}").read_text(encoding="utf-8") for name in sorted(p.name for p in FOLDER.glob("0*.toml"))),
]

Change = Callable[[random.Random, list[str]], None]


def drop_line(chance: random.Random, lines: list[str]) -> None:
    del lines[chance.randrange(len(lines))]


def repeat_line(chance: random.Random, lines: list[str]) -> None:
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))


def swap_lines(chance: random.Random, lines: list[str]) -> None:
    first, second = (chance.randrange(len(lines)) for _ in range(2))
    lines[first], lines[second] = lines[second], lines[first]


def change_sign(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    place = chance.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:place] + chance.choice(SIGNS) + lines[at][place + chance.randrange(2) :]


def change_value(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    name, equals, _ = lines[at].partition(" = ")
    if equals:
        lines[at] = f"{name} = {chance.choice(VALUES)}"


def change_name(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    words = lines[at].replace("]", " ]").split(" ")
    word = chance.randrange(len(words))
    other = chance.choice(chance.choice(lines).strip("[] ").split() or ["x"])
    words[word] = other
    lines[at] = " ".join(words)


CHANGES: tuple[Change, ...] = (drop_line, repeat_line, swap_lines, change_sign, change_value, change_name)


def outcome(words: list[str]) -> tuple[int, str]:
    """Exit code and what is said on stderr."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(words)
    return code, err.getvalue()


def check_answer(path: Path, words: list[str]) -> None:
    code, said = outcome(words)
    assert code in {0, 2}, said
    assert "Traceback" not in said
    assert (code == 2) == bool(said)
    for line in said.splitlines():
        assert line.startswith(f"{path}: "), line
        assert line.isprintable()


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    text=st.sampled_from(LEVELS),
    changes=st.lists(st.sampled_from(CHANGES), min_size=1, max_size=6),
    seed=st.integers(0, 2**32),
)
def test_a_level_with_a_few_changes(
    text: str, changes: list[Change], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    chance, lines = random.Random(seed), text.splitlines()
    for change in changes:
        change(chance, lines)
    path = tmp_path_factory.getbasetemp() / "changed.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    check_answer(path, ["check", str(path)])


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(contents=st.binary(max_size=200))
def test_any_bytes(contents: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.toml"
    path.write_bytes(contents)
    check_answer(path, ["check", str(path)])


NAMES = st.sampled_from(
    sorted(
        {
            word
            for text in LEVELS
            for word in text.replace(".", " ").replace("[", " ").replace("]", " ").split()
            if word.isidentifier()
        }
    )
) | st.text(max_size=5)
LEAVES = st.none() | st.booleans() | st.integers(-10, 10**20) | st.floats() | st.text(max_size=8)
TREES = st.dictionaries(
    NAMES,
    st.recursive(
        LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4), max_leaves=12
    ),
    max_size=5,
)


def as_toml(value: Any) -> str:
    """Any tree as inline TOML; nothing stands for an empty list."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(name)} = {as_toml(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_toml, value)) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return "[]"
    return quoted(value) if isinstance(value, str) else repr(value)


def quoted(text: str) -> str:
    return '"' + "".join(f"\\U{ord(sign):08x}" for sign in text if not 0xD800 <= ord(sign) < 0xE000) + '"'


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(tree=TREES)
def test_any_tree_of_tables(tree: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> None:
    text = "\n".join(f"{quoted(name)} = {as_toml(value)}" for name, value in tree.items())
    path = tmp_path_factory.getbasetemp() / "tree.toml"
    path.write_text(text, encoding="utf-8")
    assert isinstance(tomllib.loads(text), dict)
    check_answer(path, ["check", str(path)])


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(changes=st.lists(st.sampled_from(CHANGES), min_size=1, max_size=3), seed=st.integers(0, 2**32))
def test_a_changed_level_that_is_still_good_holds_its_ballot(
    changes: list[Change], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    chance, lines = random.Random(seed), VALID.splitlines()
    for change in changes:
        change(chance, lines)
    path = tmp_path_factory.getbasetemp() / "held.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    checked, _ = outcome(["check", str(path)])
    held, said = outcome(["run", str(path), "--json"])
    assert held == checked, said


def test_levels_of_the_game_were_among_those_changed() -> None:
    assert len(LEVELS) > 1
    assert "honest_count" in level_names()
