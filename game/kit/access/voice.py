"""The voice of the system: says what is on the page, through whatever program the system has for that.

The program is a process of its own and is handed its words at once, so no frame waits for it. Nothing is sent anywhere.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from game.kit.access.semantics import CONTROLS, Node
from game.text.language import translate as _

LONGEST = 3_000
"""Characters said in one go: three minutes, and less than a pipe holds, so that handing them over never waits."""

POWERSHELL = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)
READ = frozenset({"heading", "text", "figure"})
NO_WINDOW = 0x08000000
"""What keeps Windows from opening the window of a shell."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A program that says what it reads from its standard input, and what is run to silence it, if that is needed."""

    words: Sequence[str]
    hush: Sequence[str] = ()


def speaker(language: str) -> Speaker | None:
    """The system's own way of speaking; None where it has none."""
    language = language.partition("_")[0]
    known = {
        "win32": {"powershell": Speaker(("powershell", "-NoProfile", "-NonInteractive", "-Command", POWERSHELL))},
        "darwin": {"say": Speaker(("say", "-f", "-"))},
    }.get(
        sys.platform,
        {
            "spd-say": Speaker(("spd-say", "--wait", "--pipe-mode", "-l", language), ("spd-say", "--stop")),
            "espeak-ng": Speaker(("espeak-ng", "-v", language, "--stdin")),
            "espeak": Speaker(("espeak", "-v", language, "--stdin")),
        },
    )
    return next((one for name, one in known.items() if shutil.which(name)), None)


class Voice:
    """Says the page when it is another one, and what has the focus when that moves; silent until it is switched on."""

    def __init__(self, start: Callable[..., "subprocess.Popen[bytes]"] = subprocess.Popen) -> None:
        self._start = start
        self._saying: subprocess.Popen[bytes] | None = None
        self._speaker: Speaker | None = None
        self._page = self._focus = ""

    def saw(self, tree: Node, language: str) -> None:
        """Say what is new on a page."""
        page = f"{tree.role} {tree.name}"
        focused = next((node for node in tree.walk() if "focused" in node.states), None)
        focus = focused.key if focused is not None else ""
        if page != self._page:
            self.say(page_in_words(tree), language)
        elif focused is not None and focus != self._focus:
            self.say(node_in_words(focused), language)
        self._page, self._focus = page, focus

    def say(self, words: str, language: str) -> None:
        """Say something in place of what is being said."""
        self.hush()
        self._speaker = speaker(language)
        if self._speaker is None:
            return
        flags = NO_WINDOW if sys.platform == "win32" else 0
        with suppress(OSError):
            none = subprocess.DEVNULL
            saying = self._start(
                [*self._speaker.words], stdin=subprocess.PIPE, stdout=none, stderr=none, creationflags=flags
            )
            self._saying = saying
            if saying.stdin is not None:
                saying.stdin.write(words[:LONGEST].encode())
                saying.stdin.close()

    def hush(self) -> None:
        """Say nothing any more."""
        saying, self._saying = self._saying, None
        if saying is None or saying.poll() is not None:
            return
        saying.kill()
        saying.wait()
        if self._speaker is not None and self._speaker.hush:
            with suppress(OSError):
                self._start([*self._speaker.hush], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def forget(self) -> None:
        """Be silent, and say the page anew when it is seen again."""
        self.hush()
        self._page = self._focus = ""


def page_in_words(tree: Node) -> str:
    """The title of a page, then its headings, texts and figures in reading order, each as a sentence."""
    said = [node_in_words(node) for node in tree.walk() if node.role in READ]
    return " ".join(_sentence(one) for one in dict.fromkeys([tree.name, *said]) if one)


def node_in_words(node: Node) -> str:
    """What one thing on the page is called, what it is, what it says, how it stands."""
    kinds = {
        "button": _("button"),
        "link": _("link"),
        "slider": _("slider"),
        "range": _("slider"),
        "switch": _("switch"),
        "select": _("list"),
        "text field": _("text field"),
        "tab list": _("tabs"),
    }
    value = "" if node.value == node.name else node.value
    states = {"checked": _("on"), "disabled": _("cannot be used now")}
    told = [states[state] for state in node.states if state in states]
    kind = kinds.get(node.role, "") if node.role in CONTROLS or node.role == "tab list" else ""
    return ", ".join(part for part in (node.name, kind, value, *told, node.help) if part)


def _sentence(words: str) -> str:
    return words if words.endswith((".", "?", "!", ":")) else f"{words}."
