"""The command line: finds the command, runs it, and turns whatever happens into an exit code.

0 good · 2 bad input, one message per problem on stderr · 1 a defect of ours, with a crash report
"""

import argparse
import errno
import gc
import sys
from importlib import import_module
from typing import NoReturn

from game import interrupts
from game.commands.shared import output
from game.engine.data.problems import BadInput, Problem, nearest_name, shown

COMMANDS = {
    "play": "open the game (also without any command)",
    "run": "hold a ballot and print its bulletin",
    "goal": "say whether a level's goal is met, at what cost",
    "sweep": "hold many ballots, one for each value of some settings",
    "trace": "walk a printed figure back to the ballots",
    "against": "meet those behind the figure against",
    "nomination": "see how a name became the only one on the paper",
    "assembly": "see who sits in the assembly, and how it votes",
    "sheet": "open the result sheet of one constituency",
    "map": "list what the map shows, and how two states differ",
    "picture": "write a picture of a page with its rules, to share",
    "voices": "hear whose list, box or sheet was changed",
    "people": "show the voters of one station, and who could hide",
    "bulletin": "find the counts that fit printed figures",
    "code": "write a ballot as a short code, or read one",
    "notebook": "list the runs kept; find, export, compare, delete them",
    "classroom": "set a task, hand in what was played, merge what a class handed in",
    "lessons": "write the teacher pack: plans, slides, sheets, quizzes",
    "riddle": "name the country behind a page, after a few visits",
    "almanac": "list published figures, their sources and conflicts",
    "glossary": "say what a word of the game means",
    "check": "check level files, all problems at once",
    "parts": "list every part with its parameters and sources",
    "doctor": "show versions, folders and what works here",
    "tour": "take a picture of every scene",
}
"""Every command is a module of game.commands with ``configure(parser)`` and ``execute(arguments) -> exit code``."""

TELLING = ("play", "doctor")
"""Commands that say in their own way what of the game's files is damaged."""

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What a disk says that has no room left for what is written."""

BAD_INPUT, DEFECT = 2, 1


def main(words: list[str]) -> int:
    """Run one command and return its exit code; whatever it printed has been written when this returns."""
    output.prepare()
    with output.plain():
        code = _code(words)
        try:
            sys.stdout.flush()
        except output.OutputError as error:
            code = code or _unwritable(error)
    return code


def _loaded() -> None:
    """Begin to look for garbage, where the program has not until now, but not in what has been loaded."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _code(words: list[str]) -> int:
    name, rest = (words[0], words[1:]) if words and not words[0].startswith("-") else ("play", words)
    try:
        code = _overview() if words[:1] in (["-h"], ["--help"]) else _run(name, rest)
        # a library may have kept the interruption to itself
        return _stopped() if interrupts.asked() else code
    except BadInput as bad:
        print(*bad.problems, sep="\n", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        return _stopped()
    except ModuleNotFoundError as missing:
        return _not_installed(missing, name)
    except Exception as error:  # noqa: BLE001 -- whatever it is, the player gets a report and not a traceback
        return _stopped() if interrupts.asked() else _failed(error, name)


def _stopped() -> int:
    print(interrupts.SAID, file=sys.stderr)
    return interrupts.EXIT_CODE


def _failed(error: Exception, name: str) -> int:
    if isinstance(error, output.OutputError) or (isinstance(error, OSError) and error.errno in FULL):
        return _unwritable(error)
    if isinstance(error, MemoryError):
        print("memory: there is not enough here for a country of this size", file=sys.stderr)
        return BAD_INPUT
    from game.crash import report  # noqa: PLC0415

    print(f"99.93 has made a mistake of its own. {report(error, name)}", file=sys.stderr)
    return DEFECT


def _not_installed(missing: ModuleNotFoundError, name: str) -> int:
    package = (missing.name or "").partition(".")[0]
    if package == "game":
        return _failed(missing, name)
    print(
        f"99.93 needs the package {package}, which is not installed here. Install what it needs: "
        f"{sys.executable} -m pip install -r requirements.txt",
        file=sys.stderr,
    )
    return BAD_INPUT


def _unwritable(error: OSError) -> int:
    print(f"output: cannot be written ({error.strerror})", file=sys.stderr)
    return BAD_INPUT


def _run(name: str, words: list[str]) -> int:
    if name not in COMMANDS:
        near = nearest_name(name, COMMANDS)
        raise BadInput([Problem("main.py", "", shown(name), tuple(COMMANDS), near, "no such command")])
    command = import_module(f"game.commands.{name}")
    parser = _Parser(prog=f"main.py {name}", description=command.__doc__, allow_abbrev=False)
    parser.color = False  # type: ignore[attr-defined,unused-ignore] # Python 3.14 and later would have it coloured
    command.configure(parser)
    _refuse_bare_dashes(parser.prog, words)
    try:
        arguments = parser.parse_args(words)
    except SystemExit:  # after --help
        return 0
    _loaded()
    code: int = command.execute(arguments)
    if not code and name not in TELLING:
        output.tell_missed()
    return code


def _refuse_bare_dashes(program: str, words: list[str]) -> None:
    """Refuse ``--figure=--``: argparse takes the value for the mark that ends all options, and stumbles."""
    for word in words:
        option, _, value = word.partition("=")
        if option.startswith("--") and value == "--":
            raise BadInput([Problem(program, option, shown(value), "", None, "this is no value")])


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints look like every other problem, with the option that was perhaps meant."""

    def error(self, message: str) -> NoReturn:
        """Report words that cannot be understood."""
        if message.startswith("argument "):
            option, _, fault = message.removeprefix("argument ").partition(": ")
            raise BadInput([Problem(self.prog, option, None, "", None, fault)])
        raise BadInput([Problem(self.prog, "", None, "", self._meant(message), f"{message} (see {self.prog} --help)")])

    def _meant(self, message: str) -> str | None:
        known = {option.lstrip("-"): option for action in self._actions for option in action.option_strings}
        words = message.partition("unrecognized arguments: ")[2].split()
        unknown = [word.partition("=")[0].lstrip("-") for word in words if word.startswith("-")]
        near = nearest_name(unknown[0], known) if unknown else None
        return known[near] if near else None


def _overview() -> int:
    print("usage: python main.py [COMMAND] …\n\n99.93: how reported figures emerge.\n")
    for name, about in COMMANDS.items():
        print(f"  {name:<10} {about}")
    print("\npython main.py COMMAND --help tells more.")
    return 0
