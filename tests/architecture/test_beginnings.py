"""A class has its base begin where that base keeps something of its own: else it is missed later."""

import ast

from tests.architecture.code import modules


def beginnings() -> dict[str, tuple[str, tuple[str, ...], ast.FunctionDef | None]]:
    """Every class of the game by its name: where it is, its bases, and what it begins with."""
    found = {}
    for module in modules("game"):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ClassDef):
                begins = (one for one in node.body if isinstance(one, ast.FunctionDef) and one.name == "__init__")
                bases = tuple(ast.unparse(base).partition("[")[0].rpartition(".")[2] for base in node.bases)
                found[node.name] = (f"{module.place}:{node.lineno}", bases, next(begins, None))
    return found


def keeps_something(name: str) -> bool:
    """Whether a class, or one that it derives from, sets anything when it begins."""
    if name not in CLASSES:
        return False
    _place, bases, begins = CLASSES[name]
    sets = begins is not None and any(isinstance(one, ast.Assign | ast.AnnAssign) for one in ast.walk(begins))
    return sets or any(keeps_something(base) for base in bases)


CLASSES = beginnings()


def test_whoever_begins_has_the_base_begin_too() -> None:
    silent = [
        f"{place} {name}"
        for name, (place, bases, begins) in CLASSES.items()
        if begins is not None and any(map(keeps_something, bases)) and "super().__init__(" not in ast.unparse(begins)
    ]
    assert silent == []
