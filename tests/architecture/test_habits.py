"""Habits that a linter does not know: folders that introduce themselves, errors nobody swallows, tests that test."""

import ast
from collections.abc import Iterator
from itertools import pairwise

from tests.architecture.code import Function, Module, functions, modules

LISTINGS = (".glob", ".rglob", ".iterdir", "os.listdir", "os.scandir")
ORDERED = {"sorted", "max", "min", "any", "all", "len"}
TESTS = [module for module in modules("tests") if module.path.name.startswith("test_")]


def test_every_folder_says_what_is_in_it() -> None:
    folders = {module.path.parent for module in modules("game")}
    introduced = {module.path.parent for module in modules("game") if module.path.name == "__init__.py"}
    assert folders == introduced


def test_every_module_says_what_it_is() -> None:
    assert [module.place for module in modules("game", "main") if not ast.get_docstring(module.tree)] == []


def test_what_is_said_of_a_value_stands_right_below_it() -> None:
    """A value that is put between another and its text takes the text away from it."""
    wrong = [
        f"{module.place}:{below.lineno}"
        for module in modules("game")
        for node in ast.walk(module.tree)
        if isinstance(node, (ast.Module, ast.ClassDef))
        for above, below in pairwise(node.body)
        if isinstance(below, ast.Expr) and _says_nothing(below) and not isinstance(above, (ast.Assign, ast.AnnAssign))
    ]
    assert wrong == []


def test_no_error_is_swallowed() -> None:
    assert [f"{module.place}:{line}" for module in modules("game", "main") for line in _swallowed(module)] == []


def _swallowed(module: Module) -> Iterator[int]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler):
            caught = "everything" if node.type is None else ast.unparse(node.type)
            silent = all(isinstance(one, (ast.Pass, ast.Continue)) or _says_nothing(one) for one in node.body)
            if silent and any(name in caught for name in ("everything", "Exception", "BaseException")):
                yield node.lineno
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("suppress"):
            yield from (one.lineno for one in node.args if ast.unparse(one) in {"Exception", "BaseException"})


def _says_nothing(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def test_records_cannot_be_changed() -> None:
    wrong = [
        f"{module.place}:{node.lineno} {node.name}"
        for module in modules("game.engine.data", "game.level", "game.session")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
        for mark in map(ast.unparse, node.decorator_list)
        if "dataclass" in mark and "frozen=True" not in mark
    ]
    assert wrong == []


def test_nothing_depends_on_the_order_of_a_set_or_on_hash() -> None:
    wrong = [
        f"{module.place}:{line}"
        for module in modules("game.engine", "game.level", "game.session", "game.exchange")
        for node in ast.walk(module.tree)
        for line in _without_order(node)
    ]
    assert wrong == []


def _without_order(node: ast.AST) -> Iterator[int]:
    if isinstance(node, (ast.For, ast.comprehension)):
        called = ast.unparse(node.iter.func) if isinstance(node.iter, ast.Call) else ""
        if isinstance(node.iter, (ast.Set, ast.SetComp)) or called in {"set", "frozenset"}:
            yield node.iter.lineno
    elif isinstance(node, ast.Call) and ast.unparse(node.func) == "hash":
        yield node.lineno


def test_listings_of_folders_are_sorted() -> None:
    wrong = [
        f"{module.place}:{one.lineno} {one.name}"
        for module in modules("game")
        for one in functions(module)
        if (calls := _calls(one)) and any(call.endswith(LISTINGS) for call in calls) and not calls & ORDERED
    ]
    assert wrong == []


def _calls(function: Function) -> set[str]:
    return {ast.unparse(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)}


def test_every_test_asserts_something() -> None:
    asserting = _asserting_names()
    assert [module.place for module in TESTS if not any(map(_is_test, functions(module)))] == []
    wrong = [
        f"{module.place}:{one.lineno} {one.name}"
        for module in TESTS
        for one in functions(module)
        if _is_test(one) and not _asserts(one, asserting)
    ]
    assert wrong == []


def _is_test(function: Function) -> bool:
    return function.name.startswith("test_")


def _asserts(function: Function, asserting: set[str]) -> bool:
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).rpartition(".")[2]
            if name in {"raises", "warns", "fail"} or name in asserting:
                return True
    return False


def _asserting_names() -> set[str]:
    """Functions of the tests that assert on behalf of those who call them, directly or through one another."""
    everything = [one for module in modules("tests") for one in functions(module) if not _is_test(one)]
    names: set[str] = set()
    while found := {one.name for one in everything if one.name not in names and _asserts(one, names)}:
        names |= found
    return names
