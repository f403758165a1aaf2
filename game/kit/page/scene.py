"""A scene: one screen of the game, told as data, so that it can be tried without a window.

A scene builds its tree of widgets from its own state and gives them its `on_…` methods to call: what does not exist
or wants another value is a type error. An answer is a command, several, or None; only the shell carries commands out.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from game.kit.drawing.pen import Look
from game.kit.page.command import Act, Answer, Command
from game.kit.page.focus import shown_below
from game.kit.program.sound import Sound
from game.kit.settings import Settings
from game.kit.widget import Widget
from game.text.language import translate as _

if TYPE_CHECKING:
    from game.kit.page.page import Page


@dataclass(frozen=True, slots=True)
class Push(Command):
    """Show a scene above the present one."""

    scene: "Scene"


@dataclass(frozen=True, slots=True)
class Pop(Command):
    """Go back to the scene below, and then do something there if there is anything to do."""

    then: Act | None = None


@dataclass(frozen=True, slots=True)
class Replace(Command):
    """Show a scene instead of the present one; `once` goes back to the scene below if that is of the same kind."""

    scene: "Scene"
    once: bool = False


@dataclass(frozen=True, slots=True)
class Quit(Command):
    """Close the game."""


@dataclass(frozen=True, slots=True)
class Prefer(Command):
    """Change settings by name, keep them, and show everything in the new way."""

    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ShowHelp(Command):
    """Show the help for the present scene."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key that does something anywhere on the scene, and what it does, in a few words."""

    key: str
    act: Act
    about: str


@dataclass(frozen=True, slots=True)
class Context:
    """What the shell lends a scene: settings, the look, sound and the room in design units.

    Larger type leaves less room: ``space`` is what there is of it for words of the usual size.
    """

    preferences: Settings
    look: Look
    sound: Sound
    space: tuple[float, float]

    @property
    def projected(self) -> bool:
        """Whether all this is shown to a room: larger, and fewer things."""
        return self.preferences.profile == "projector"

    def grown(self, units: float) -> float:
        """A width that was measured for words of the usual size, as wide as larger words need it."""
        return units * max(1.0, self.look.text_scale)


class Scene(ABC):
    """The base of every scene; override `build`, give it a `name`, add `on_…` methods."""

    overlay: ClassVar[bool] = False
    name: ClassVar[str] = ""
    """The title, in English, of a scene that is always called the same."""
    advice: ClassVar[str] = ""
    """What one can do here, in English: a few plain sentences for the help, one text with a line for each thought."""
    first: ClassVar[str] = ""
    """Key of the widget that has the focus when the scene is first shown."""
    turned: ClassVar[bool] = False
    """Whether a clicker turns to the next page and leaves the main button alone, because it leads elsewhere or may
    lose something."""
    leafed: ClassVar[bool] = False
    """Whether a clicker goes through the tabs of the page before anything else."""

    _page: "Page | None" = None
    _context: Context | None = None
    """Neither is there before the scene is shown."""

    # --- what a scene says of itself

    @property
    def title(self) -> str:
        """The name of the scene, in the player's language."""
        return _(self.name)

    @abstractmethod
    def build(self) -> Widget:
        """The tree of widgets for the scene's present state."""

    def shortcuts(self) -> Sequence[Shortcut]:
        """Keys that work anywhere on the scene."""
        return ()

    def hints(self) -> Sequence[str]:
        """What one can do here, in the player's language, line by line."""
        return _(self.advice).splitlines() if self.advice else ()  # a catalogue answers "" with its own head

    def first_focus(self) -> str:
        """Key of the widget that has the focus when the scene is first shown, which may depend on the room there is."""
        return self.first

    # --- time

    @property
    def moving(self) -> bool:
        """Whether anything moves by itself now; while nothing does, the game sleeps."""
        return False

    def step(self, seconds: float) -> Answer:
        """One step of time of fixed length, while `moving`."""

    # --- the shell

    def opened(self) -> None:
        """The scene is about to be shown for the first time; `context` is there."""

    def closed(self) -> None:
        """The scene has left the stack."""

    def recovery(self) -> str:
        """What would let the player go on from here after a defect, for the crash report."""
        return ""

    def attach(self, context: Context, page: "Page | None") -> None:
        """Lend the scene its context; the shell calls this."""
        self._context = context
        self._page = page or self._page

    @property
    def context(self) -> Context:
        """What the shell lends; RuntimeError before the scene is shown."""
        if self._context is None:
            raise RuntimeError(f"{type(self).__name__} is not on the stack yet")
        return self._context

    def rebuild(self) -> None:
        """Build the tree anew before the next frame: the structure changed, not only a live value."""
        if self._page is not None:
            self._page.rebuild()

    def repaint(self, key: str) -> None:
        """Paint the widget with a key again: it shows something else, in the same place."""
        widget = self.find(key)
        if widget is not None:
            widget.repaint()

    def find(self, key: str) -> Widget | None:
        """The widget with a key, if the scene is shown and has it."""
        return self._page.find(key) if self._page is not None else None

    def focus(self, *keys: str) -> None:
        """Move the focus to the first of these widgets that has a place on the page."""
        if self._page is not None:
            self._page.focus_key(*keys)

    def standing(self) -> Sequence[Widget]:
        """What stands on the page now, in reading order."""
        return [*shown_below(self._page.popup or self._page.body)] if self._page is not None else []

    def take(self, act: Act) -> Answer:
        """Do what a widget or a key asks for; a scene may do more around it."""
        return act()

    def on_back(self) -> Answer:
        """Leave the scene."""
        return Pop()

    def on_help(self) -> Answer:
        """Show the help."""
        return ShowHelp()

    def forward(self) -> Act | None:
        """What a presenter's key for going on does where no main button can be pressed."""
        return None

    def backward(self) -> Act | None:
        """What a presenter's key for going back does; None leaves the scene."""
        return None

    def on_menu(self) -> Answer:
        """The menu is the page below."""
        return self.on_back()


def commands(answer: Answer) -> tuple[Command, ...]:
    """An answer as a row of commands."""
    if answer is None:
        return ()
    return tuple(answer) if isinstance(answer, Sequence) else (answer,)


def everywhere() -> tuple[tuple[str, str], ...]:
    """The keys that work on every scene, and what they do; those of the controls are told beside the controls."""
    return (
        ("escape", _("go back")),
        ("?", _("help for this page")),
        ("f8", _("every chart and map of the page as a table")),
        ("f9", _("have the page read aloud by the system’s voice, or end that")),
        ("f11", _("full screen")),
        ("f12", _("keep a picture of the page")),
    )
