"""The country: turn the rules, watch the forecast move, open the polls. Truth and report on one map, at one scale."""

from collections.abc import Sequence
from functools import cached_property

from game.engine.data.election import Election
from game.level.turnables import Turnable
from game.text.language import translate as _
from game.ui.desk import Desk
from game.ui.layout import Column, Row, Spacer
from game.ui.scene import Answer, Say, Shortcut
from game.ui.scenes.ballot import BallotScene
from game.ui.scenes.country_figures import CountryFigures, quantity_named
from game.ui.scenes.country_ledgers import ledgers
from game.ui.scenes.country_map import map_pane
from game.ui.scenes.country_rules import panel_head, rules
from game.ui.theme import CAPTION, FIGURE_FORECAST, FIGURE_KEY, MARGIN, PAD
from game.ui.views.turnout_curve import TurnoutCurve, clock_text
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.figure import Figure
from game.ui.widgets.label import Label, heading
from game.ui.widgets.rule import Rule
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.segment import Choice
from game.ui.widgets.select import Select
from game.ui.widgets.tabs import Pane, Panes

RULES, MAP, LEDGERS = 256, 400, 328
DAY_SECONDS = 9.0
"""How long a polling day takes at speed 1."""

SPEEDS = (1, 2, 4)
BESIDE, SO_FAR = 164, 164
"""Widths of words that hold a figure which moves."""

MOST_KNOBS = 24
"""Knobs up to which all rules stand below each other; more are shown group by group."""

SHORT = 640
"""Design units of height below which the clock gives way."""


class Page(BallotScene):
    """The main page of a ballot."""

    page = "country"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.quantity = quantity_named("struck_out")
        self.running = False
        self.speed = 1
        self.group = "In the polling station"
        self._figures: CountryFigures | None = None
        self._dragged = ""

    @property
    def title(self) -> str:
        """The name of the page."""
        return _("Country")

    def hints(self) -> Sequence[str]:
        """What one can do here."""
        return (
            _("Turn a rule on the left and watch the forecast, the map and the two ledgers move."),
            _("T flips between what happened and what is reported. A struck-through hexagon reports something else."),
            _("Open the polls when you are ready; nothing is lost by trying."),
        )

    def shortcuts(self) -> Sequence[Shortcut]:
        """Play and pause, undo and redo."""
        return (
            *super().shortcuts(),
            Shortcut("space", "play", _("let the day run, or pause it")),
            Shortcut("u", "undo", _("undo")),
            Shortcut("r", "redo", _("redo")),
        )

    def first_focus(self) -> str:
        """The first rule."""
        knobs = self.knobs()
        return knobs[0].path if knobs else "open"

    # --- what is shown

    @property
    def figures(self) -> CountryFigures:
        """The present record, read once."""
        record = self.record
        if self._figures is None or self._figures.record is not record:
            self._figures = CountryFigures(record)
        return self._figures

    @property
    def record(self) -> Election:
        """The ballot if the polls were opened, else the forecast."""
        return self.desk.record

    @property
    def polls_opened(self) -> bool:
        """Whether the polls were opened."""
        return self.desk.source.election is not None

    def knobs(self) -> Sequence[Turnable]:
        """The knobs the level allows."""
        return self.desk.source.turnables()

    # --- the page

    def content(self) -> Widget:
        """Forecast, three panes, clock."""
        panes = Panes(
            (
                Pane(_("Rules"), self._rules(), RULES, 0),
                Pane(_("Map"), map_pane(self), MAP, 1),
                Pane(_("Ledgers"), ledgers(self), LEDGERS, 0),
            ),
            key="panes",
            gap=20,
            grow=1,
        )
        tall = self.context.space[1] >= SHORT
        rows = [self._forecast(), Rule(), panes, Rule() if tall else None, self._clock() if tall else None]
        return Column(rows, gap=8, pad=(MARGIN, 8))

    def _forecast(self) -> Widget:
        roomy = self.context.space[0] >= 1180
        names = ("turnout", "for", "against")
        what = _("simulated, moves with every rule") if not self.polls_opened else _("as printed after the ballot")
        head = Column(
            [
                heading(lambda: _("The bulletin") if self.polls_opened else _("Forecast bulletin")),
                Label(what, CAPTION, "quiet"),
            ],
            grow=0,
        )
        cells = [self._printed(name) for name in names]
        spacers = [part for cell in cells for part in (Spacer(), cell)]
        return Row([head if roomy else None, *spacers, Spacer(), self._main_button()], gap=PAD, align="middle")

    def _printed(self, name: str) -> Widget:
        words = {
            "turnout": _("Turnout, % of the roll"),
            "for": _("For, % of papers cast"),
            "against": _("Against, % of papers cast"),
        }[name]
        figure = Figure(
            lambda: self.figures.printed(name),
            words,
            FIGURE_FORECAST,
            sample="99.999" if self._decimals(name) > 2 else "99.99",
            mark="report",
            action="trace" if self.polls_opened else "",
            value=name,
            key=f"printed {name}",
        )
        # a fixed width: a figure that moves must not move its neighbours
        beside = Label(lambda: self.figures.beside(name), CAPTION, "teal", wrap=False, width=BESIDE)
        return Row([figure, Column([Label(words, CAPTION, wrap=False), beside])], gap=12, align="middle")

    def _decimals(self, name: str) -> int:
        figure = self.figures.figure(name)
        return figure.decimals if figure else 2

    def _main_button(self) -> Widget:
        if self.polls_opened:
            return Button(_("To the count"), "go", "count", main=True, key="open")
        return Button(_("Open the polls"), "open_polls", main=True, key="open")

    def _rules(self) -> Widget:
        source = self.desk.source
        head = panel_head(
            can_undo=lambda: source.can_undo,
            can_redo=lambda: source.can_redo,
        )
        groups = list(dict.fromkeys(one.group for one in self.knobs()))
        many = len(self.knobs()) > MOST_KNOBS
        if self.group not in groups:
            self.group = groups[0] if groups else ""
        chosen = [one for one in self.knobs() if not many or one.group == self.group]
        names = [Choice(group, _(group)) for group in groups]
        chooser = Select(_("Which rules"), names, lambda: self.group, "group", key="group") if many else None
        rows = ScrollArea(
            Column(rules(chosen, self._value), gap=20, pad=(10, 6)),
            key=f"rules {self.group if many else ''}",
            grow=1,
            name=_("Rules"),
        )
        return Column([head, chooser, rows], gap=8)

    def _value(self, path: str) -> object:
        address, _dot, name = path.rpartition(".")
        one = self.desk.source.scenario.find(address)
        return self._defaults[path] if one is None else getattr(one.params, name)

    @cached_property
    def _defaults(self) -> dict[str, object]:
        return {one.path: one.knob.default for one in self.knobs()}

    def _clock(self) -> Widget:
        choices = self.record.choices
        opens, closes = int(choices.hours[0]), int(choices.hours[-1]) + 1
        self.desk.hour = min(max(self.desk.hour, opens), closes)
        curve = TurnoutCurve(
            opens,
            closes,
            self._came_by,
            lambda: self.desk.hour,
            announced=self._announced,
            grow=1,
            key="curve",
        )
        buttons = Row(
            [
                Button(
                    lambda: _("Pause") if self.running else _("Let the day run"),
                    "play",
                    icon="pause" if self.running else "play",
                    icon_only=True,
                    main=True,
                    size="large",
                    key="play",
                ),
                Button(_("To the end of the day"), "skip", icon="skip", icon_only=True, size="large", key="skip"),
            ],
            gap=8,
        )
        clock = Column(
            [
                Figure(lambda: clock_text(self.desk.hour), _("Time"), FIGURE_KEY, sample="00:00", align="left"),
                Button(lambda: _("speed {speed} ×").format(speed=self.speed), "speed", size="bar", key="speed"),
            ],
            gap=4,
        )
        came = Label(
            lambda: _("came so far: {share} %").format(share=self._came()), CAPTION, "teal", wrap=False, width=SO_FAR
        )
        printed = Label(
            lambda: _("printed turnout: {share} %").format(share=self._turnout()),
            CAPTION,
            "vermilion_text",
            wrap=False,
            width=SO_FAR,
        )
        return Row([buttons, clock, curve, Column([came, printed], gap=8)], gap=MARGIN, align="middle")

    def _came_by(self, hour: float) -> float:
        return self.figures.came_by(hour)

    def _announced(self) -> float | None:
        figure = self.figures.figure("turnout")
        return figure.numerator / figure.denominator if figure and figure.denominator else None

    def _came(self) -> str:
        return f"{100 * self.figures.came_by(self.desk.hour):.2f}"

    def _turnout(self) -> str:
        return self.figures.printed("turnout")

    # --- time

    @property
    def moving(self) -> bool:
        """While the day runs."""
        return self.running

    def step(self, seconds: float) -> Answer:
        """Let the day pass."""
        choices = self.record.choices
        opens, closes = float(choices.hours[0]), float(choices.hours[-1]) + 1
        self.desk.hour = min(closes, self.desk.hour + seconds * self.speed * (closes - opens) / DAY_SECONDS)
        if self.desk.hour >= closes:
            self.running = False
            self.rebuild()
        return None

    # --- actions

    def on_knob(self, value: object) -> Answer:
        """Turn a rule; after the polls were opened this begins the day anew."""
        assert isinstance(value, tuple)
        path, setting = value
        knob = next(one.knob for one in self.knobs() if one.path == path)
        was_open = self.polls_opened
        exact = int(setting) if knob.whole else setting
        refused = self.desk.source.set_knob(path, exact, dragging=self._dragged == path)
        self._dragged = path
        if was_open != self.polls_opened:
            self._morning()
        return Say(refused) if refused else None

    def on_settle(self, _value: object) -> Answer:
        """A drag ended: the next turn of the same rule is a step of its own."""
        self._dragged = ""
        return None

    def on_undo(self, _value: object) -> Answer:
        """Take the last change back."""
        self.desk.source.undo()
        self.rebuild()
        return None

    def on_redo(self, _value: object) -> Answer:
        """Make it again."""
        self.desk.source.redo()
        self.rebuild()
        return None

    def on_open_polls(self, _value: object) -> Answer:
        """Hold the ballot and let the day run."""
        self.desk.source.open_polls()
        self._morning()
        self.running = not self.context.look.still
        if not self.running:
            self.desk.hour = float(self.record.choices.hours[-1]) + 1
        self.context.sound.play("stamp")
        return None

    def _morning(self) -> None:
        self.desk.hour = float(self.record.choices.hours[0])
        self.running = False
        self.rebuild()

    def on_play(self, _value: object) -> Answer:
        """Let the day run, or pause it; without a ballot this opens the polls."""
        if not self.polls_opened:
            return self.on_open_polls(None)
        closes = float(self.record.choices.hours[-1]) + 1
        if self.desk.hour >= closes:
            self.desk.hour = float(self.record.choices.hours[0])
        self.running = not self.running
        self.rebuild()
        return None

    def on_skip(self, _value: object) -> Answer:
        """Go to the end of the day."""
        if not self.polls_opened:
            self.desk.source.open_polls()
        self.running = False
        self.desk.hour = float(self.record.choices.hours[-1]) + 1
        self.rebuild()
        return None

    def on_speed(self, _value: object) -> Answer:
        """The next speed."""
        self.speed = SPEEDS[(SPEEDS.index(self.speed) + 1) % len(SPEEDS)]
        return None

    def on_group(self, group: object) -> Answer:
        """Show another group of rules."""
        self.group = str(group)
        self.rebuild()
        return None

    def on_quantity(self, key: object) -> Answer:
        """Colour the map by something else."""
        self.quantity = quantity_named(str(key))
        self.rebuild()
        return None

    def on_hexagon(self, index: object) -> Answer:
        """Choose a hexagon; its first station is next to be visited."""
        assert isinstance(index, int)
        places = self.record.country.places
        self.desk.hexagon = index
        if places.units("constituency") > 1:
            self.desk.precinct = int(places.first_child("precinct")[index])
        else:
            self.desk.precinct = index
        if self.polls_opened:
            return self.on_go("station")
        return Say(_("Open the polls first; then you can walk into this polling station."))

    def on_trace(self, name: object) -> Answer:
        """Walk a figure back, on the bulletin's page."""
        self.desk.figure = str(name)
        return self.on_go("bulletin")
