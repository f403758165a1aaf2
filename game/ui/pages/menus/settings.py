"""Settings: language, size, colours, motion, sound, classroom. Each change is seen at once and kept."""

from collections.abc import Sequence

from game.kit.access.screen_reader import available
from game.kit.drawing.theme import CAPTION, GUTTER, MARGIN
from game.kit.grid import Grid
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act, ActWith, Answer
from game.kit.page.scene import Prefer, Push, Scene
from game.kit.settings import Settings as Kept
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.slider import Slider
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.picked import Choice
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.segment import Segment
from game.kit.widgets.select import Select
from game.kit.widgets.tabs import Pane, Panes
from game.kit.widgets.toggle import Toggle
from game.kit.widgets.top_bar import top_bar
from game.store.preferences import SCALES, TEXT_SIZES, Preferences, preferences_file
from game.text.language import message
from game.text.language import translate as _
from game.text.unit import PERCENT
from game.ui.pages.cast.wording import wording_choice
from game.ui.pages.menus import languages
from game.ui.pages.menus.confirm import Confirm
from game.ui.pages.menus.sample import sample

LEAST_PANE = 272
LOUDNESS = Notches(0, 100, 5)


class Settings(Scene):
    """Every setting on one page; what is changed is a command to the shell, which keeps it."""

    name = message("Settings")
    advice = message("Every change is seen at once and kept. Nothing has to be confirmed.")

    def first_focus(self) -> str:
        """The first setting that leaves a choice."""
        return "language" if len(self._languages()) > 1 else "scale"

    @property
    def preferences(self) -> Kept:
        """The settings as they are."""
        return self.context.preferences

    # --- the page

    def build(self) -> Widget:
        """Three panes and a foot."""
        panes = Panes(
            (
                Pane(_("Reading"), self._reading(), LEAST_PANE),
                Pane(_("Sound"), self._sound(), LEAST_PANE),
                Pane(_("Sample"), sample(), LEAST_PANE),
            ),
            key="panes",
            gap=48,
            grow=1,
        )
        body = ScrollArea(Column([panes], pad=(MARGIN, 20)), grow=1, key="body")
        return Column([top_bar(self), body, self._foot()])

    def _reading(self) -> Widget:
        still = _("Figures and people change place without moving there.")
        motion = self._toggle("reduced_motion", _("Reduced motion"), still)
        fields = Grid(self._fields(), columns=(1, 0), gap=GUTTER, row_gap=14, align="baseline")
        wording = wording_choice(self.preferences.watching, keeps("watching"))
        return Column([heading(_("Reading")), fields, Rule(), self._profiles(), motion, Rule(), wording], gap=14)

    def _fields(self) -> Sequence[Widget]:
        preferences = self.preferences
        known = self._languages()
        sizes = [Choice(size, f"{size} %") for size in TEXT_SIZES]
        return (
            Label(_("Language")),
            Select(_("Language"), known, preferences.language, keeps("language"), key="language")
            if len(known) > 1
            else Label(_("{language}, the only one so far").format(language=known[0].label), CAPTION, "quiet"),
            Label(_("Size of everything")),
            Select(_("Size of everything"), self._scales(), preferences.scale, keeps("scale"), key="scale"),
            Label(_("Size of text")),
            Select(_("Size of text"), sizes, preferences.text_size, keeps("text_size"), key="text_size"),
        )

    def _languages(self) -> Sequence[Choice[str]]:
        """Those there are, and the one that was chosen, though it may be gone by now."""
        known = [Choice(code, name) for code, name in languages.known()]
        chosen = self.preferences.language
        if chosen not in (choice.value for choice in known):
            known.append(Choice(chosen, languages.name_of(chosen)))
        return known

    def _scales(self) -> Sequence[Choice[int | None]]:
        chosen = self.preferences.scale
        fits = _("fits the window ({percent} %)").format(percent=round(self.context.look.scale * 100))
        scales: list[Choice[int | None]] = [Choice(None, fits if chosen is None else _("fits the window"))]
        scales += [Choice(scale, f"{scale} %") for scale in SCALES]
        return scales if chosen in (None, *SCALES) else [*scales, Choice(chosen, f"{chosen} %")]

    def _profiles(self) -> Widget:
        choices = (Choice("light", _("Paper")), Choice("dark", _("Dark")), Choice("projector", _("Projector")))
        name = _("Colours")
        return Column(
            [Label(name), Segment(name, choices, self.preferences.profile, keeps("profile"), key="profile")], gap=6
        )

    def _sound(self) -> Widget:
        lessons = _("Only the lessons are open: no sandbox, no level files.")
        covered = _("A class that has guessed is not told at once. H shows it.")
        return Column(
            [
                heading(_("Sound")),
                self._toggle("mute", _("All sound off")),
                self._volume("interface_volume", _("Volume: buttons, pages"), self.on_try_interface),
                self._volume("scene_volume", _("Volume: polling station"), self.on_try_scene),
                Rule(),
                heading(_("Classroom")),
                self._toggle("teacher_lock", _("Teacher lock"), lessons),
                self._toggle("hide_forecast", _("Hide the forecast until the count"), covered),
                *self._hearing(),
            ],
            gap=14,
        )

    def _hearing(self) -> Sequence[Widget]:
        """Who reads the pages aloud."""
        known = available()
        name = _("Screen reader")
        choices: list[Choice[bool | None]] = [
            Choice(None, _("Where one runs")),
            Choice(True, _("On")),
            Choice(False, _("Off")),
        ]
        note = _("Hands every page to the screen reader of the system.")
        said = _("The voice of the system says each page, and what has the focus.")
        return (
            Label(name),
            Segment(
                name, choices, self.preferences.read_aloud, keeps("read_aloud"), disabled=not known, key="read_aloud"
            ),
            caption(note if known else _("Needs the package accesskit, which is not installed.")),
            self._toggle("voice", _("Read aloud (F9)"), said),
        )

    def _toggle(self, name: str, label: str, note: str = "") -> Toggle:
        """A switch of the setting of that name, which is its key as well."""
        return Toggle(label, getattr(self.preferences, name), keeps(name), note=note, key=name)

    def _volume(self, name: str, label: str, done: Act) -> Slider:
        return Slider(
            label,
            float(getattr(self.preferences, name)),
            lambda loudness: Prefer({name: int(loudness)}),
            LOUDNESS,
            done=done,
            word=_loudness,
            unit=PERCENT,
            disabled=self.preferences.mute,
            key=name,
        )

    def _foot(self) -> Widget:
        where = _("Kept in {place}").format(place=preferences_file())
        roomy = self.context.space[0] >= 900
        buttons = [
            Button(_("Credits and licences"), self.on_credits, key="credits"),
            Button(_("Reset to defaults"), self.on_ask_reset, key="reset"),
        ]
        path = Label(where, CAPTION, "quiet") if roomy else None
        row = Row([path, Spacer(), *buttons], gap=12, align="middle", pad=(MARGIN, 12))
        return Column([Rule(), row])

    # --- what is asked for

    def on_try_interface(self) -> Answer:
        """Let the new loudness be heard."""
        self.context.sound.play("page")
        return None

    def on_try_scene(self) -> Answer:
        """Let the new loudness be heard."""
        self.context.sound.play("paper", "scene")
        return None

    def on_credits(self) -> Answer:
        """Who made what, and on which terms."""
        from game.ui.pages.menus.credits import Credits  # noqa: PLC0415 - read when it is first asked for

        return Push(Credits())

    def on_ask_reset(self) -> Answer:
        """Ask before all settings are lost."""
        question = _("Reset all settings to their defaults?")
        return Push(Confirm(question, _("Runs and notes stay."), _("Reset to defaults"), self.on_reset))

    def on_reset(self) -> Answer:
        """Every setting as at first, apart from what was measured."""
        kept = {"framebuffer", "window", "full_screen"}
        return Prefer({name: value for name, value in Preferences().settings().items() if name not in kept})


def keeps(name: str) -> ActWith[object]:
    """What a control of a setting does: the setting is kept as it was set."""
    return lambda value: Prefer({name: value})


def _loudness(value: float) -> str:
    steps = ((0, _("off")), (30, _("soft")), (70, _("medium")), (100, _("full")))
    return next(word for most, word in steps if value <= most)
