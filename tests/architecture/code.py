"""The source files of the project, taken apart once for all tests of this folder."""

import ast
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
STANDARD = frozenset(sys.stdlib_module_names)

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, eq=False)
class Module:
    """One source file: its dotted name, its text and its syntax tree."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def place(self) -> str:
        return str(self.path.relative_to(ROOT))


@dataclass(frozen=True)
class Import:
    """One imported module. ``at_start`` means when the importing module is loaded; ``for_types`` never at run time."""

    target: str
    line: int
    at_start: bool
    for_types: bool


def modules(*prefixes: str) -> tuple[Module, ...]:
    """The modules at or below these dotted names; of the whole project where none is given."""
    everything = _modules()
    for prefix in prefixes:
        if not any(below(one.name, prefix) for one in everything):
            raise LookupError(f"{prefix} is not there: a rule about it guards nothing")
    return tuple(one for one in everything if not prefixes or any(below(one.name, prefix) for prefix in prefixes))


def below(name: str, prefix: str) -> bool:
    """Whether a dotted name is a prefix or stands below it."""
    return name == prefix or name.startswith(f"{prefix}.")


@cache
def imports(module: Module) -> tuple[Import, ...]:
    """Everything a module imports, with modules of this project by their full names."""
    return tuple(_imports(module, module.tree.body, at_start=True, for_types=False))


def functions(module: Module) -> Iterator[Function]:
    """Every function of a module, methods and inner functions too."""
    return (node for node in ast.walk(module.tree) if isinstance(node, Function))


def defined_names(module: Module) -> Iterator[tuple[str, int]]:
    """Every name a module gives to something, with the line where it does."""
    for node in ast.walk(module.tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield node.name, node.lineno
        elif isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node.lineno
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr, node.lineno


@cache
def _modules() -> tuple[Module, ...]:
    found = (path for folder in ("game", "tests", "assets") for path in (ROOT / folder).rglob("*.py"))
    return tuple(_module(path) for path in sorted([ROOT / "main.py", *found]))


def _module(path: Path) -> Module:
    words = list(path.relative_to(ROOT).with_suffix("").parts)
    text = path.read_text(encoding="utf-8")
    return Module(".".join(words[:-1] if words[-1] == "__init__" else words), path, text, ast.parse(text))


def _imports(module: Module, body: Iterable[ast.AST], *, at_start: bool, for_types: bool) -> Iterator[Import]:
    for node in body:
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno, at_start, for_types) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (Import(target, node.lineno, at_start, for_types) for target in _targets(module, node))
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield from _imports(module, node.body, at_start=at_start, for_types=True)
        else:
            inner = at_start and not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
            yield from _imports(module, ast.iter_child_nodes(node), at_start=inner, for_types=for_types)


def _targets(module: Module, node: ast.ImportFrom) -> set[str]:
    base = node.module or ""
    if node.level:
        package = module.name.split(".")
        kept = package[: len(package) - node.level + (module.path.name == "__init__.py")]
        base = ".".join([*kept, *([base] if base else [])])
    return {f"{base}.{alias.name}" if f"{base}.{alias.name}" in _names() else base for alias in node.names}


@cache
def _names() -> frozenset[str]:
    return frozenset(
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in (ROOT / "game").rglob("*.py")
    )
