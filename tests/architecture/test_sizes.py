"""Files and functions that can be read in one sitting."""

import ast

from tests.architecture.code import Function, functions, modules

LONGEST_FILE = 300
LONG_FUNCTION, LONGEST_FUNCTION = 30, 45
FEW = 0.03
"""Share of functions that may be longer than is good."""
MOST_PARAMETERS = 6


def length(function: Function) -> int:
    """Lines of a function, without its docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function, clean=False) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def parameters(function: Function) -> list[str]:
    listed = function.args
    names = [one.arg for one in (*listed.posonlyargs, *listed.args, *listed.kwonlyargs)]
    return [name for name in names if name not in {"self", "cls"}]


def test_files_are_short() -> None:
    lengths = {module.place: module.text.count("\n") for module in modules()}
    assert {place: lines for place, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_very_long() -> None:
    assert {name: lines for name, lines in _lengths().items() if lines > LONGEST_FUNCTION} == {}


def test_hardly_any_function_is_long() -> None:
    lengths = _lengths("game")
    long = sorted(name for name, lines in lengths.items() if lines > LONG_FUNCTION)
    assert len(long) <= FEW * len(lengths), long


def test_functions_take_few_parameters() -> None:
    wrong = [
        f"{module.place}:{one.lineno} {one.name}"
        for module in modules("game", "main", "assets")
        for one in functions(module)
        if len(parameters(one)) > MOST_PARAMETERS
    ]
    assert wrong == []


def _lengths(*prefixes: str) -> dict[str, int]:
    everything = modules(*prefixes)
    return {
        f"{module.place}:{one.lineno} {one.name}": length(one) for module in everything for one in functions(module)
    }
