"""The shell: the stack of scenes, the commands they answer with, the keys that work everywhere, and the notices.

It knows no window: it is given happenings and seconds, and paints onto any surface, so a test can play everything.
"""

from collections.abc import Mapping

import pygame

from game.kit.access.screen_reader import KEYS
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Pen
from game.kit.page.command import Act, Answer, Command, Say
from game.kit.page.leaving import Leaving
from game.kit.page.lent import Lent
from game.kit.page.notices import Notices
from game.kit.page.page import Page
from game.kit.page.presenting import presented
from game.kit.page.reactions import react
from game.kit.page.scene import Context, Pop, Prefer, Push, Quit, Replace, Scene, ShowHelp, commands
from game.kit.page.shown import Shown
from game.kit.page.spare_keys import spare
from game.kit.program.events import ASK, NOWHERE, POINTED, Happening, KeyPress, Point, PointerPressed
from game.kit.program.fitting import look_for
from game.kit.settings import Settings
from game.text.language import set_language
from game.text.language import translate as _

WISHES = {"f9": "voice", "f11": "full_screen", "f12": "picture"}
WITH_CTRL = "ctrl+"
PAGE_SOUND = "page"


class Shell:
    """Shows the topmost scene, and those below it while that is an overlay."""

    def __init__(self, first: Scene, preferences: Settings, size: tuple[int, int], lent: Lent | None = None) -> None:
        self.preferences = preferences
        self.size = size
        self.lent = lent or Lent()
        self.running = True
        self.pointer: Point = NOWHERE
        self.wishes: list[str] = []
        self.stack: list[Shown] = []
        self._leaving = Leaving()
        set_language(preferences.language)
        self.look = look_for(preferences, size)
        self.notices = Notices(self.look, size)
        self.carry_out(Push(first))

    # --- what there is

    @property
    def top(self) -> Shown:
        """The scene that the player is on."""
        return self.stack[-1]

    @property
    def visible(self) -> list[Shown]:
        """The scenes that can be seen, the lowest first."""
        lowest = next((index for index in range(len(self.stack) - 1, -1, -1) if not self.stack[index].scene.overlay), 0)
        return self.stack[lowest:]

    @property
    def scale(self) -> float:
        """Pixels for one design unit."""
        return self.look.scale

    def context(self) -> Context:
        """What scenes are lent."""
        unit = self.look.scale * max(1.0, self.look.text_scale)
        space = (self.size[0] / unit, self.size[1] / unit)
        return Context(self.preferences, self.look, self.lent.sound, space)

    def tree(self) -> Node:
        """The topmost page in words, and the notices."""
        shown = self.top
        role = "dialog page" if shown.scene.overlay else "page"
        tree = shown.page.tree(role, shown.scene.title)
        return Node(role, tree.name, rect=tree.rect, children=(*tree.children, *self.notices.nodes()))

    # --- what happens

    def send(self, happening: Happening) -> bool:
        """Let something happen to the topmost scene; what it has no use for may be a shortcut."""
        if isinstance(happening, POINTED):
            self.pointer = happening.at
        if isinstance(happening, PointerPressed) and self.notices.press(happening.at):
            return True
        if isinstance(happening, KeyPress) and happening.name in WISHES:
            self.wishes.append(WISHES[happening.name])
            return True
        shown = self.top
        if presented(shown, happening, lambda act: self._take(shown.scene, act), alone=len(self.stack) == 1):
            return True
        used = react(shown.page, happening)
        if used or not isinstance(happening, KeyPress) or shown is not self.top:
            return used
        return self._shortcut(shown.scene, happening)

    def _shortcut(self, scene: Scene, key: KeyPress) -> bool:
        for shortcut in scene.shortcuts():
            plain = shortcut.key.removeprefix(WITH_CTRL)
            if key.means(plain) and key.command == (plain != shortcut.key):
                self._take(scene, shortcut.act)
                return True
        usual = {"escape": scene.on_back, ASK: scene.on_help, "f1": scene.on_help}
        act = next((act for name, act in usual.items() if key.means(name)), None)
        if act is not None and not key.command:
            self._take(scene, act)
        return act is not None or spare(scene, key, lambda act: self._take(scene, act))

    def perform(self, key: str, action: str) -> None:
        """Do with a widget what a screen reader asks for: give it the focus, and press a key on it."""
        page = self.top.page
        if page.find(key) is not None:
            page.focus_key(key)
            name = KEYS.get(action)
            if name is not None:
                self.send(KeyPress(name))

    def step(self, seconds: float) -> None:
        """Let a step of time pass."""
        self.notices.step(seconds)
        shown = self.top
        shown.page.step(seconds)
        if shown.scene.moving:
            self._answer(shown, shown.scene.step(seconds))

    @property
    def moving(self) -> bool:
        """Whether anything moves by itself."""
        return self.running and self.top.scene.moving

    def next_wake(self) -> float | None:
        """Seconds until time matters again, if it does."""
        times = [time for time in (self.top.page.next_wake(), self.notices.next_wake()) if time is not None]
        return min([*self._leaving.wake(), *times], default=None)

    def resize(self, size: tuple[int, int]) -> None:
        """The window has another size."""
        if size != self.size:
            self.size = size
            self._suit()

    def repaint(self) -> None:
        """Paint everything again."""
        self.notices.damage.all()

    def remember(self, changes: Mapping[str, object]) -> None:
        """Keep what was found out or chosen outside the pages, such as the size of the window."""
        self.preferences = self.preferences.changed(changes)
        for shown in self.stack:
            shown.scene.attach(self.context(), shown.page)
        self._tell_problem(self.lent.keep(changes))

    def say(self, text: str) -> None:
        """Show a notice."""
        self.notices.say(text)

    # --- commands

    def _take(self, scene: Scene, act: Act) -> None:
        shown = next((entry for entry in self.stack if entry.scene is scene), None)
        if shown is not None:
            self._answer(shown, scene.take(act))

    def _answer(self, shown: Shown, answer: Answer) -> None:
        for command in commands(answer):
            self.carry_out(command)
        if shown in self.stack:
            shown.page.refresh()

    def carry_out(self, command: Command) -> None:
        """Do what a scene answered."""
        match command:
            case Push(scene):
                self._push(scene)
            case Pop(then):
                self._pop(then)
            case Replace(scene, once):
                if once and type(scene) in [type(shown.scene) for shown in self.stack[-2:-1]]:
                    self._pop(None)
                else:
                    self._leave()
                    self._push(scene)
            case Quit():
                self.running = False
            case Say(text):
                self.say(text)
            case Prefer(changes):
                if any(name in self.lent.fixed for name in changes):
                    self.say(_("This setting is fixed for the class."))
                else:
                    self._prefer(changes)
            case ShowHelp():
                self._show_help()
            case _:
                raise TypeError(f"no command of the shell: {command!r}")

    def _show_help(self) -> None:
        if self.lent.help_page is not None:
            self._push(self.lent.help_page(self.top.scene, self.notices.told()))

    def _push(self, scene: Scene) -> None:
        self._turn_page(scene)
        page = Page(scene.build, lambda act: self._take(scene, act), self.look, self.size)
        self.stack.append(Shown(scene, page))
        scene.attach(self.context(), page)
        scene.opened()
        page.settle()
        page.focus_key(scene.first_focus())
        page.damage.all()

    def _leave(self) -> None:
        left = self.stack.pop().scene
        left.closed()
        if not left.overlay:
            self._leaving.left()

    def tidy(self) -> None:
        """Let go of pages that were left, soon after the next is shown."""
        self._leaving.shown()

    def _turn_page(self, scene: Scene) -> None:
        """The one sound that every change of page makes; what only lies above is no page."""
        if self.stack and not scene.overlay:
            self.lent.sound.play(PAGE_SOUND, loudness=0.6)

    def _pop(self, then: Act | None) -> None:
        if len(self.stack) == 1:
            self.running = False
            return
        self._turn_page(self.top.scene)
        overlay = self.top.scene.overlay
        self._leave()
        for shown in self.visible:
            shown.page.damage.all()
            if not overlay:
                # what was done above may have changed what stands here
                shown.page.rebuild()
        if then is not None:
            self._take(self.top.scene, then)

    def _prefer(self, changes: Mapping[str, object]) -> None:
        preferences = self.preferences.changed(changes)
        if preferences == self.preferences:
            return
        before, now = self.preferences.settings(), preferences.settings()
        self.preferences = preferences
        self._tell_problem(self.lent.keep({name: value for name, value in now.items() if value != before[name]}))
        set_language(preferences.language)
        self.lent.sound.set_volumes(
            interface=preferences.interface_volume, scene=preferences.scene_volume, mute=preferences.mute
        )
        self._suit()

    def _tell_problem(self, problem: str) -> None:
        if problem:
            self.say(_("The settings could not be kept: {problem}").format(problem=problem))

    def _suit(self) -> None:
        """Give every page the present look and size."""
        self.look = look_for(self.preferences, self.size)
        self.notices.suit(self.look, self.size)
        for shown in self.stack:
            shown.scene.attach(self.context(), shown.page)
            shown.page.suit(self.look, self.size)

    # --- show

    def paint(self, surface: pygame.Surface) -> list[pygame.Rect]:
        """Paint what changed since the last time; the answer is where that was."""
        visible = self.visible
        for shown in visible:
            shown.page.settle()
        damage = self.notices.clear_of(self.top.page.focused)
        for shown in visible:
            for area in shown.page.damage.take():
                damage.add(area)
        areas = damage.take()
        for area in areas:
            surface.set_clip(area)
            surface.fill(self.look.profile["paper"])
            for number, shown in enumerate(visible):
                if number:
                    Pen(surface, self.look).screen(area)
                shown.page.paint(surface, area)
            self.notices.paint(surface, area)
        surface.set_clip(None)
        return areas
