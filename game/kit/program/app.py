"""The game as a program: opens the window, lets time pass in fixed steps, sleeps while nothing moves."""

import math
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import pygame

from game.kit.access.listeners import Listeners
from game.kit.drawing.typeset import forget_fonts
from game.kit.page.command import Answer
from game.kit.page.lent import Lent
from game.kit.page.scene import Prefer, Scene, commands
from game.kit.page.shell import Shell
from game.kit.program.events import from_pygame
from game.kit.program.held_keys import HeldKeys
from game.kit.program.pictures import keep_picture
from game.kit.program.probe import Probe
from game.kit.program.sound import Sound
from game.kit.program.window import NoDisplayError, Window
from game.kit.settings import Keep, Settings
from game.text.language import set_language
from game.text.language import translate as _

STEP = 1 / 60
ASKED = pygame.event.custom_type()
MOST_STEPS = 5  # after a long pause time is lost rather than made up for
NAP, LONG_NAP, AWAKE_FOR = 0.003, 0.015, 0.5
NAP_WHILE_HIDDEN = 0.25
GOOD, DEFECT, BAD_INPUT = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Program:
    """What the kit is handed by the program that it serves.

    ``report`` writes a defect down and says where; ``then`` is what is done as soon as the first scene is there;
    ``news`` is what the player must not miss, ``standing`` what stays on the screen for as long as it is so;
    ``fixed`` names settings that stay as they are.
    """

    name: str
    settings: Settings
    keep: Keep
    report: Callable[[BaseException, Sequence[tuple[str, Callable[[], str]]]], str]
    help_page: Callable[[Scene, tuple[str, ...]], Scene] | None = None
    then: Callable[[], Answer] = field(default=lambda: None)
    news: Callable[[], Iterable[str]] = tuple
    standing: Callable[[], str] = str
    fixed: frozenset[str] = frozenset()


def play(first: Callable[[], Scene], program: Program) -> int:
    """Open the window on a scene and stay until the player leaves; the answer is the exit code."""
    settings = program.settings
    set_language(settings.language)
    try:
        window = Window(program.name, settings)
    except NoDisplayError as reason:
        print(_no_display(str(reason)), file=sys.stderr)
        return BAD_INPUT
    try:
        return _run(window, lambda: _shell(first(), window, program), program)
    finally:
        window.close()
        forget_fonts()


def _shell(first: Scene, window: Window, program: Program) -> Shell:
    settings = program.settings
    sound = Sound(interface=settings.interface_volume, scene=settings.scene_volume, mute=settings.mute)
    made = Shell(first, settings, window.size, Lent(sound, program.keep, program.help_page, program.fixed))
    for command in commands(program.then()):
        made.carry_out(command)
    return made


def _run(window: Window, shell: Callable[[], Shell], program: Program) -> int:
    app: App | None = None
    try:
        app = App(window, shell(), program)
        app.run()
    except Exception as defect:  # noqa: BLE001 - written down in full, and told
        told = program.report(defect, app.scenes() if app else ())
        print(_("The game stopped because of a defect of ours."), told, file=sys.stderr)
        return DEFECT
    return GOOD


def _no_display(reason: str) -> str:
    return _(
        "There is no screen to open a window on ({reason}).\n"
        "Everything can be done without one: try  python main.py run honest_count  or  python main.py --help"
    ).format(reason=reason)


class App:
    """The loop between a window and a shell."""

    def __init__(self, window: Window, shell: Shell, program: Program) -> None:
        self.window = window
        self.shell = shell
        self._program = program
        self._told = {""}
        self._clock = pygame.time.Clock()
        self._last = time.perf_counter()
        self._owed = 0.0
        self._stirred = self._last
        self._probe = Probe.wanted()
        self._typing = True  # SDL listens for text from the start
        self._listeners = Listeners(_ask)
        self._hidden = False
        self._held = HeldKeys()

    def scenes(self) -> list[tuple[str, Callable[[], str]]]:
        """The names of the scenes and what would bring them back."""
        return [(type(shown.scene).__name__, shown.scene.recovery) for shown in self.shell.stack]

    def run(self) -> None:
        """Stay until the game is left."""
        if self.shell.preferences.framebuffer != self.window.framebuffer:
            self.shell.remember({"framebuffer": self.window.framebuffer})
        self._tell_news()
        self.frame()
        self._listeners.look_for_reader()
        while self.shell.running:
            self.turn(self._wait())
        self._listeners.leave()
        if not self.shell.preferences.full_screen:
            self.shell.remember({"window": self.window.windowed_size})

    def turn(self, events: list[pygame.event.Event]) -> None:
        """One time round: what happened, what time brings, what has to be seen."""
        for event in _latest_motion_only(events):
            self._handle(event)
            if not self.shell.running:
                return
        self._let_time_pass()
        self._grant_wishes()
        self._tell_news()
        if self.shell.running and not self._hidden:
            self.frame()

    def frame(self) -> None:
        """Show what changed."""
        areas = self.shell.paint(self.window.surface)
        if areas:
            self.window.show(areas)
            if self._probe is not None:
                self._probe.saw(self.shell.tree())
        if areas or self._listeners.wait_for(self.shell.preferences):
            self._listeners.shown(self.shell.tree, self.shell.preferences)
        self.shell.tidy()
        page = self.shell.top.page
        self.window.set_cursor(page.pointer.cursor())
        self._listen_for_text(page.text_area())

    def _wait(self) -> list[pygame.event.Event]:
        """The events there are: at once while something moves, else after sleeping until there is one."""
        if self._hidden:
            return self._sleep(math.inf)
        if self.shell.moving:
            self._clock.tick(round(1 / STEP))
            return pygame.event.get()
        wake = self.shell.next_wake()
        return self._sleep(math.inf if wake is None else time.perf_counter() + wake)

    def _sleep(self, until: float) -> list[pygame.event.Event]:
        """Sleep in short naps until there are events or it is time; longer ones when nothing has happened for a while.

        SDL's own waiting looks for events a thousand times a second, which costs a slow machine several per cent.
        """
        while True:
            events, now = pygame.event.get(), time.perf_counter()
            if events:
                self._stirred = now
            if events or now >= until or self._program.standing() != self.shell.notices.standing:
                return events
            awake = NAP if now - self._stirred < AWAKE_FOR else LONG_NAP
            nap = NAP_WHILE_HIDDEN if self._hidden else awake
            time.sleep(min(nap, until - now))

    def _handle(self, event: pygame.event.Event) -> None:
        if self._held.repeats(event):
            return
        match event.type:
            case pygame.QUIT:
                self.shell.running = False
            case pygame.VIDEORESIZE:
                self.window.resized(event.size)
                self.shell.resize(self.window.size)
            case pygame.WINDOWEXPOSED | pygame.WINDOWRESTORED:
                self._hidden = False
                self.shell.repaint()
            case pygame.WINDOWMINIMIZED:
                self._hidden = True
            case pygame.WINDOWFOCUSGAINED | pygame.WINDOWFOCUSLOST:
                self._listeners.window_focused(focused=event.type == pygame.WINDOWFOCUSGAINED)
            case _ if event.type == ASKED:
                self.shell.perform(event.key, event.action)
            case _:
                happening = from_pygame(event, self.shell.pointer)
                if happening is not None:
                    self.shell.send(happening)

    def _let_time_pass(self) -> None:
        now = time.perf_counter()
        elapsed, self._last = now - self._last, now
        if self._hidden:  # nobody sees it: the day stands still
            return
        if not self.shell.moving:
            self._owed = 0.0
            self.shell.step(elapsed)
            return
        self._owed = min(self._owed + elapsed, MOST_STEPS * STEP)
        while self._owed >= STEP and self.shell.running:
            self._owed -= STEP
            self.shell.step(STEP)

    def _tell_news(self) -> None:
        """Say what went wrong behind the page: what is over, once, and what goes on, for as long as it does."""
        self.shell.notices.stand(self._program.standing())
        for text in (*self._program.news(), self._listeners.trouble):
            if text not in self._told:
                self._told.add(text)
                self.shell.say(text)

    def _grant_wishes(self) -> None:
        """Do what only the window can."""
        wishes, self.shell.wishes = self.shell.wishes, []
        for wish in wishes:
            if wish == "full_screen":
                full = self.window.toggle_full_screen()
                self.shell.remember({"full_screen": full})
                self.shell.resize(self.window.size)
                self.shell.repaint()
            elif wish == "picture":
                self._keep_picture()
            elif wish == "voice":
                self._change_voice()

    def _change_voice(self) -> None:
        """Have the page read aloud by the system's voice, or end that."""
        from game.kit.access.voice import speaker  # noqa: PLC0415 -- hardly ever needed, and not at the first frame

        settings = self.shell.preferences
        if not settings.voice and speaker(settings.language) is None:
            self.shell.say(_("This system has no voice to read with (say, spd-say, espeak, or that of Windows)."))
            return
        self.shell.carry_out(Prefer({"voice": not settings.voice}))

    def _keep_picture(self) -> None:
        self.frame()
        try:
            path = keep_picture(self.window.surface, self.shell.top.scene.title, self._program.name)
        except OSError as problem:
            self.shell.say(_("The picture could not be kept: {problem}").format(problem=problem))
            return
        self.shell.say(_("Picture kept: {path}").format(path=path))

    def _listen_for_text(self, area: pygame.Rect | None) -> None:
        """Input methods compose only where text is typed, so that letters stay shortcuts everywhere else."""
        if area is not None:
            pygame.key.set_text_input_rect(area)
        if (area is not None) != self._typing:
            self._typing = area is not None
            if self._typing:
                pygame.key.start_text_input()
            else:
                pygame.key.stop_text_input()


def _ask(key: str, action: str) -> None:
    """A screen reader asks from a thread of its own: answer in ours."""
    pygame.event.post(pygame.event.Event(ASKED, key=key, action=action))


def _latest_motion_only(events: list[pygame.event.Event]) -> list[pygame.event.Event]:
    """The events without pointer positions that are already out of date."""
    kept_events: list[pygame.event.Event] = []
    for event in events:
        if event.type == pygame.MOUSEMOTION and kept_events and kept_events[-1].type == pygame.MOUSEMOTION:
            kept_events[-1] = event
        else:
            kept_events.append(event)
    return kept_events
