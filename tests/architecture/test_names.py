"""Names that say what a thing is."""

import ast
import re

import pytest

from tests.architecture.code import defined_names, modules

BANNED_WORDS = {"util", "utils", "helper", "helpers", "manager", "managers", "misc", "stuff"}
BANNED_BEGINNINGS = ("n_", "num_", "nb_")
BANNED_ENDINGS = ("_data", "_info", "_util", "_helper", "_mgr")


def banned(name: str) -> bool:
    words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}
    plain = name.strip("_").lower()
    return bool(words & BANNED_WORDS) or plain.startswith(BANNED_BEGINNINGS) or plain.endswith(BANNED_ENDINGS)


@pytest.mark.parametrize(
    "name", ["n_precincts", "num_units", "SceneManager", "string_utils", "_helper", "level_data", "nb_of"]
)
def test_the_rule_knows_a_bad_name(name: str) -> None:
    assert banned(name)


@pytest.mark.parametrize("name", ["precinct_count", "nodes", "number", "data", "manage", "information", "dissent"])
def test_the_rule_lets_a_good_name_pass(name: str) -> None:
    assert not banned(name)


def test_nothing_has_a_banned_name() -> None:
    everything = modules("game", "main", "tests")
    wrong = [f"{one.place}:{line} {name}" for one in everything for name, line in defined_names(one) if banned(name)]
    assert wrong == []
    assert [module.place for module in everything if any(map(banned, module.name.split(".")))] == []


def test_no_finding_says_rigged() -> None:
    wrong = [module.place for module in modules("game") if re.search(r"\brigged\b", module.text, re.IGNORECASE)]
    assert wrong == []


def test_two_classes_of_one_room_never_share_a_name() -> None:
    """Only ``Params`` is many: it is the shape of a part, and always said with the part's name."""
    where: dict[tuple[str, str], list[str]] = {}
    for module in modules("game"):
        room = ".".join(module.name.split(".")[:2])
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ClassDef) and node.name != "Params":
                where.setdefault((room, node.name), []).append(module.place)
    assert where
    assert {key: places for key, places in where.items() if len(places) > 1} == {}
