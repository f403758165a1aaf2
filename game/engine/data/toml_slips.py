"""Slips of TOML's own grammar in plain words: what stands in the line, what should stand there instead.

People write a decimal comma, a percent sign, quotes from a word processor, paths with backslashes. A parser calls all
of it an invalid value; here the slip is recognised in the line at which the parser stopped.

Errors · none: a line in which nothing is recognised has no slip.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

LONGEST_LINE = 2_000
"""Characters of a line that are looked at; nobody slips at the end of a longer one."""

CURLY = "“”„‟«»‹›＂〝〞"
CURLY_SINGLE = "‘’‚‛"
_STRING = re.compile(r'"""(?:.*?"""|.*)|' + r"'''(?:.*?'''|.*)|" + r'"(?:[^"\\]|\\.)*"' + r"|'[^']*'")
"""A text; one in three quotes goes on to the end of the line where it is not closed."""
_BAD_ESCAPE = re.compile(r'\\(?!["\\btnfr]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})')
_NUMBER = r"[+-]?\d[\d_]*"


@dataclass(frozen=True, slots=True)
class GrammarSlip:
    """What is wrong, what may stand there, and the line put right where that is certain."""

    fault: str
    allowed: str
    mended: str | None = None


def slip(lines: Sequence[str], number: int, complaint: str) -> GrammarSlip | None:
    """Recognise the slip behind a parser's complaint of a line, counted from 1; None where it is none that is known."""
    line = lines[number - 1][:LONGEST_LINE] if 0 < number <= len(lines) else ""
    code = _code(line)
    if "Unescaped" in complaint or "hex value" in complaint:  # perhaps in the midst of a text of many lines
        return _backslash(line, code) or GrammarSlip("backslashes in a text", "two for each that is to be one")
    if "Unclosed" in complaint:  # the line is only where the parser gave up
        return None
    for rule in _RULES:
        found = rule(line, code)
        if found is not None:
            return found if len(line) < LONGEST_LINE else replace(found, mended=None)
    return _twice(lines, number)


def _code(line: str) -> str:
    """The line with its texts blanked and its comment cut off, every character still in its place."""
    blanked = _STRING.sub(lambda found: '"' + "x" * (len(found[0]) - 2) + '"', line)
    return blanked.partition("#")[0]


def _hidden(line: str, code: str) -> GrammarSlip | None:
    """Characters that nobody sees: control characters anywhere, odd spaces outside texts, a tab inside a word."""
    for at, sign in enumerate(line):
        control = unicodedata.category(sign) == "Cc" and sign != "\t"
        odd = at < len(code) and sign == code[at] and (sign != " " and unicodedata.category(sign) in {"Zs", "Cf"})
        if control or odd:
            name = unicodedata.name(sign, "control character").lower()
            mended = line.replace(sign, " " if unicodedata.category(sign) == "Zs" else "")
            return GrammarSlip(
                f"a character that nobody sees ({name}, U+{ord(sign):04X})", "a plain space or nothing", mended
            )
    if re.search(r"[\w.]\t+[\w.]", code):
        return GrammarSlip("a tab inside a name or a value", "names and values in one piece: no tab, perhaps _")
    return None


def _curly(line: str, code: str) -> GrammarSlip | None:
    if any(sign in code for sign in CURLY + CURLY_SINGLE):
        mended = re.sub(f"[{CURLY}]", '"', line)
        mended = re.sub(f"[{CURLY_SINGLE}]", "'", mended)
        return GrammarSlip("curly quotes", f"straight quotes: {mended.strip()}", mended)
    return None


def _backslash(line: str, _code: str) -> GrammarSlip | None:
    for text in re.findall(r'"(?:[^"\\]|\\.)*"?', line):
        if _BAD_ESCAPE.search(text.replace("\\\\", "")):
            plain = text.strip('"')
            allowed = "single quotes, in which backslashes are plain" + ("" if "'" in plain else f": '{plain}'")
            return GrammarSlip(
                "backslashes in a text", allowed, None if "'" in plain else line.replace(text, f"'{plain}'")
            )
    return None


def _percent(line: str, code: str) -> GrammarSlip | None:
    found = re.search(rf"=\s*({_NUMBER}(?:[.,]\d+)?)\s*([%‰])", code)
    if found is None:
        return None
    share = float(found[1].replace(",", ".").replace("_", "")) / (100.0 if found[2] == "%" else 1_000.0)
    written = f"{share:.12g}" if "." in f"{share:.12g}" else f"{share:.1f}"
    mended = line[: found.start(1)] + written + line[found.end() :]
    fault = f"a {'percent' if found[2] == '%' else 'per mille'} sign"
    return GrammarSlip(fault, f'a share: {written}; where digits are printed, text: "{found[1]}"', mended)


def _comma(line: str, code: str) -> GrammarSlip | None:
    """A comma inside a number that is no item of a list: for a point, or between thousands."""
    found = re.search(rf"=\s*({_NUMBER}(?:[,.’' ]\d+)+)\s*(?=$|[,}}])", code)
    if found is None or re.fullmatch(rf"{_NUMBER}(\.\d+)?", found[1]):
        return None
    whole, *groups = re.split(r"[,.’' ]", found[1])
    if len(groups) > 1 or " " in found[1] or (len(groups[0]) == 3 and whole.strip("+-") != "0"):  # noqa: PLR2004
        if any(len(group) != 3 for group in groups):  # noqa: PLR2004 -- thousands
            return None
        joined, parted = "".join([whole, *groups]), "_".join([whole, *groups])
        point = f", or {whole}.{groups[0]} with a decimal point" if len(groups) == 1 and " " not in found[1] else ""
        mended = line[: found.start(1)] + parted + line[found.end(1) :]
        return GrammarSlip("thousands are set apart", f"{joined} or {parted}{point}", mended)
    mended = line[: found.start(1)] + f"{whole}.{groups[0]}" + line[found.end(1) :]
    return GrammarSlip("a decimal comma", f"a decimal point: {whole}.{groups[0]}", mended)


def _number(line: str, code: str) -> GrammarSlip | None:
    """Numbers that everybody but TOML can read: .5, 5., 007."""
    for pattern, written, fault in (
        (r"=\s*([+-]?)(\.\d+)\s*$", r"\g<1>0\g<2>", "a number that begins with a point"),
        (rf"=\s*({_NUMBER})(\.)\s*$", r"\g<1>.0", "a number that ends with a point"),
        (r"=\s*([+-]?)0+([1-9]\d*(?:\.\d+)?)\s*$", r"\g<1>\g<2>", "a number that begins with 0"),
    ):
        found = re.search(pattern, code)
        if found is not None:
            number = found.expand(written)
            return GrammarSlip(fault, number, line[: found.start(1)] + number + line[found.end(2) :])
    return None


def _word(line: str, code: str) -> GrammarSlip | None:
    """A word without quotes, nothing at all, or another language's way to say yes."""
    found = re.search(r"=[ \t]*([^\W\d][^\"'=\[\]{},]*?)?[ \t]*$", code)
    if found is None or found[1] in {"true", "false", "nan", "inf"}:
        return None
    if not found[1]:
        if code.rstrip().endswith("="):
            return GrammarSlip("nothing stands after the equals sign", 'a number, text in "quotes", true or false')
        return None
    small = found[1].lower()
    if small in {"true", "false"}:
        return GrammarSlip(
            "true and false are written small", small, line[: found.start(1)] + small + line[found.end(1) :]
        )
    if small in {"yes", "no", "on", "off"}:
        return GrammarSlip(f"{found[1]} is no value", "true or false")
    mended = line[: found.start(1)] + f'"{found[1]}"' + line[found.end(1) :]
    return GrammarSlip("a text without quotes", f'text in quotes: "{found[1]}"', mended)


def _quote(_line: str, code: str) -> GrammarSlip | None:
    rest = _STRING.sub("", code)
    for sign, name in (('"', 'text in "quotes"'), ("'", "text in 'quotes'")):
        if rest.count(sign) % 2 and "=" in rest:
            before = rest.partition("=")[2].partition(sign)[0].strip()
            return GrammarSlip(f"the {'opening' if before else 'closing'} quote is missing", name)
    return None


def _sign(line: str, code: str) -> GrammarSlip | None:
    """Another sign where TOML has its own: a colon for the equals sign, slashes for a comment, a semicolon."""
    said = code.strip()
    if said.startswith(("//", ";", "--", "/*")):
        return GrammarSlip(f"a comment begins with {said[0] if said[0] == ';' else said[:2]}", "# before a comment", "")
    found = re.match(r"\s*[\w.\"-]+\s*(:=|:|=>|==)\s*", code)
    if found is not None:
        mended = f"{line[: found.start(1)].rstrip()} = {line[found.end() :]}"
        return GrammarSlip(f"{found[1]} between name and value", f"an equals sign: {mended.strip()}", mended)
    if said.endswith(";"):
        at = code.rindex(";")
        return GrammarSlip("a semicolon at the end", "nothing", line[:at] + line[at + 1 :])
    return None


def _heading(_line: str, code: str) -> GrammarSlip | None:
    said = code.strip()
    if said.startswith("[") and "=" not in said and said.count("[") != said.count("]"):
        return GrammarSlip("brackets that do not close", "[table] or [[table]]")
    if said and "=" not in said and not said.startswith(("[", "]", "{", "}", '"', "'", "x")) and "," not in said:
        return GrammarSlip("neither a value nor the head of a table", "name = value, or [table]")
    return None


_RULES: tuple[Callable[[str, str], GrammarSlip | None], ...] = (
    _percent, _comma, _curly, _hidden, _sign, _backslash, _number, _quote, _word, _heading,
)  # fmt: skip


def _twice(lines: Sequence[str], number: int) -> GrammarSlip | None:
    """A name or a table that was there before."""
    heads: dict[str, int] = {}
    names: dict[str, int] = {}
    for at, line in enumerate(lines[:number], 1):
        code = _code(line[:LONGEST_LINE]).strip()
        table = re.fullmatch(r"\[\s*([^\[\]]+?)\s*\]", code)
        if code.startswith("["):
            names = {}
        if each := re.fullmatch(r"\[\[\s*([^\[\]]+?)\s*\]\]", code):  # every table of a list may have its own tables
            heads = {head: first for head, first in heads.items() if not head.startswith(f"{each[1]}.")}
        known, word = (heads, table[1]) if table else (names, re.split(r"\s*=", code)[0] if "=" in code else "")
        first = known.setdefault(word, at) if word else at
        if at == number and first < number:
            said = f"[{word}]" if table else word
            return GrammarSlip(f"{said} stands here a second time", f"one {said}: the first is in line {first}")
    return None
