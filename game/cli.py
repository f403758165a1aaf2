"""The command line: finds the command, runs it, and turns whatever happens into an exit code.

0 good · 2 bad input, one message per problem on stderr · 1 a defect of ours, with a crash report
"""

import argparse
import sys
from importlib import import_module

from game.engine.data.problems import BadInput

COMMANDS = {
    "play": "open the game (also without any command)",
    "run": "hold a ballot and print its bulletin",
    "trace": "walk a printed figure back to the ballots",
    "people": "show the individual voters of one station",
    "bulletin": "find the counts that fit printed figures",
    "check": "check level files, all problems at once",
    "parts": "list every part with its parameters and sources",
    "doctor": "show versions, folders and what works here",
    "tour": "take a picture of every scene",
}
"""Every command is a module of game.commands with ``configure(parser)`` and ``execute(arguments) -> exit code``."""


def main(words: list[str]) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")  # Windows consoles may not expect “–”
    name, rest = (words[0], words[1:]) if words and not words[0].startswith("-") else ("play", words)
    if name not in COMMANDS or words[:1] in (["-h"], ["--help"]):
        return _overview(name if name not in COMMANDS else None)
    command = import_module(f"game.commands.{name}")
    parser = argparse.ArgumentParser(prog=f"main.py {name}", description=command.__doc__)
    command.configure(parser)
    arguments = parser.parse_args(rest)
    return _guarded(name, command, arguments)


def _guarded(name: str, command: object, arguments: argparse.Namespace) -> int:
    try:
        code: int = command.execute(arguments)  # type: ignore[attr-defined]
    except BadInput as bad:
        for problem in bad.problems:
            print(problem, file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output has had enough
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    except Exception as error:  # noqa: BLE001 -- whatever it is, the player gets a report and not a traceback
        from game.crash import write_report  # noqa: PLC0415

        print(f"99.93 has made a mistake of its own. A report is in {write_report(error, name)}", file=sys.stderr)
        return 1
    return code


def _overview(unknown: str | None) -> int:
    if unknown is not None and not unknown.startswith("-"):
        from game.engine.data.problems import nearest_name  # noqa: PLC0415

        near = nearest_name(unknown, COMMANDS)
        hint = f'; did you mean "{near}"?' if near else ""
        print(f'main.py: no command "{unknown}"; commands are {", ".join(COMMANDS)}{hint}', file=sys.stderr)
        return 2
    print("usage: python main.py [COMMAND] …\n\n99.93: how reported figures emerge.\n")
    for name, about in COMMANDS.items():
        print(f"  {name:<10} {about}")
    print("\npython main.py COMMAND --help tells more.")
    return 0
