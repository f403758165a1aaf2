"""The command line: finds the command, runs it, and turns whatever happens into an exit code.

0 good · 2 bad input, one message per problem on stderr · 1 a defect of ours, with a crash report
"""

import argparse
import errno
import sys
from importlib import import_module
from typing import NoReturn

from game.engine.data.problems import BadInput, Problem, nearest_name, shown

COMMANDS = {
    "play": "open the game (also without any command)",
    "run": "hold a ballot and print its bulletin",
    "trace": "walk a printed figure back to the ballots",
    "people": "show the voters of one station, and who could hide",
    "bulletin": "find the counts that fit printed figures",
    "check": "check level files, all problems at once",
    "parts": "list every part with its parameters and sources",
    "doctor": "show versions, folders and what works here",
    "tour": "take a picture of every scene",
}
"""Every command is a module of game.commands with ``configure(parser)`` and ``execute(arguments) -> exit code``."""

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What a disk says that has no room left for what we print."""


def main(words: list[str]) -> int:
    """Run one command and return its exit code; whatever it printed has been written when this returns."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Windows consoles may not expect “–”, nor anyone a name that is not text
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    name, rest = (words[0], words[1:]) if words and not words[0].startswith("-") else ("play", words)
    try:
        code = _overview() if words[:1] in (["-h"], ["--help"]) else _run(name, rest)
        sys.stdout.flush()
    except BadInput as bad:
        print(*bad.problems, sep="\n", file=sys.stderr)
        code = 2
    except BrokenPipeError:  # the reader of our output has had enough
        code = 0
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        code = 130
    except Exception as error:  # noqa: BLE001 -- whatever it is, the player gets a report and not a traceback
        code = _failed(error, name)
    return code


def _failed(error: Exception, name: str) -> int:
    if isinstance(error, OSError) and error.errno in FULL:
        print(f"output: cannot be written ({error.strerror})", file=sys.stderr)
        return 2
    from game.crash import write_report  # noqa: PLC0415

    print(f"99.93 has made a mistake of its own. A report is in {write_report(error, name)}", file=sys.stderr)
    return 1


def _run(name: str, words: list[str]) -> int:
    if name not in COMMANDS:
        near = nearest_name(name, COMMANDS)
        raise BadInput([Problem("main.py", "", shown(name), tuple(COMMANDS), near, "no such command")])
    command = import_module(f"game.commands.{name}")
    parser = _Parser(prog=f"main.py {name}", description=command.__doc__, allow_abbrev=False)
    command.configure(parser)
    try:
        arguments = parser.parse_args(words)
    except SystemExit:  # after --help
        return 0
    code: int = command.execute(arguments)
    return code


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
