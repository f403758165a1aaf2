"""What the panes of the finale read and do: the hidden country, the station that is chosen, how sure one is."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from game.explain.map.card_line import CardLine
from game.explain.map.cartogram import Cartogram, chart
from game.explain.map.tally import QUANTITIES
from game.keeping.calibration import JudgedGuess
from game.kit.page.command import Act, Answer, Say
from game.kit.page.scene import Scene
from game.level.places.names import station_name
from game.session.riddle.actions import CallAt, SayWhich
from game.session.riddle.clues import Seen, Sheet
from game.session.riddle.play import RiddlePlay
from game.session.riddle.sureness import UNDECIDED, rebalanced
from game.text.language import translate as _

UNKNOWN = 255
"""The class of a station whose sheet nobody has seen."""

SCALE = next(one for one in QUANTITIES if one.key == "struck_out").scale


class RiddleState(Scene):
    """All of the page but how it is laid out."""

    def __init__(self, play: RiddlePlay) -> None:
        self.play = play
        self.sure = dict(UNDECIDED if play.answer is None else play.answer.sure())
        self.chosen = play.sheets[0].station
        self.told = 0
        self.archive: Act | None = None
        """What leads to the front pages of one's own, where there is a notebook."""

    # --- what is shown

    @cached_property
    def map(self) -> Cartogram:
        """The map of the stations."""
        name = str(self.play.election.scenario.settings()["population.country.map"])
        return chart(name, self.play.stations)

    def station(self, number: int) -> str:
        """What a station is called."""
        return station_name(self.play.election, number)

    def visit(self, number: int) -> Seen | None:
        """What was seen at a station, if one called there."""
        return next((one for one in self.play.visits if one.room.station == number), None)

    def door(self, number: int) -> Sheet | None:
        """The sheet of a station, if it is known."""
        seen = self.visit(number)
        if seen is not None:
            return seen.door
        return next((one for one in self.play.sheets if one.station == number), None)

    def classes(self) -> bytes:
        """One byte for each station: the class of the share against, in the room where one was, else on the sheet."""
        return bytes(self._class(number) for number in range(self.play.stations))

    def _class(self, number: int) -> int:
        seen, door = self.visit(number), self.door(number)
        known = seen.room if seen else door
        return UNKNOWN if known is None else bisect_right(SCALE.borders, known.share_against / 100.0)

    def altered(self) -> bytes:
        """One byte for each station: whether its sheet is known to differ from what was read out in the room."""
        seen = {one.room.station: one for one in self.play.visits}
        return bytes(number in seen and seen[number].room != seen[number].door for number in range(self.play.stations))

    def card(self, number: int) -> Sequence[CardLine]:
        """What the card beside a station on the map says."""
        seen, door = self.visit(number), self.door(number)
        lines = [CardLine(self.station(number))]
        if seen is not None:
            lines.append(CardLine(_("in the room"), f"{seen.room.share_against:.2f} %"))
        if door is not None:
            lines.append(CardLine(_("on the door"), f"{door.share_against:.2f} %", report=True))
        return lines if len(lines) > 1 else [*lines, CardLine(_("not seen yet"))]

    @property
    def record(self) -> tuple[JudgedGuess, ...]:
        """How far off the player's guesses were, this answer among them."""
        return ()

    # --- actions

    def on_another(self) -> Answer:
        """Another country."""
        return None

    def levels(self) -> Answer:
        """Back to the levels."""
        return self.on_back()

    def on_station(self, number: int) -> Answer:
        """Choose a station; going there is another step, for visits are few."""
        self.chosen = number
        self.rebuild()
        return None

    def on_call(self) -> Answer:
        """Spend a visit on the chosen station."""
        refused = self.play.act(CallAt(self.chosen))
        self.rebuild()
        return Say(refused) if refused else None

    def on_sure(self, kind: str, percent: float) -> Answer:
        """Say how sure one is of a kind; the others make room."""
        self.sure = rebalanced(self.sure, kind, round(percent))
        return None

    def on_say(self) -> Answer:
        """Give the answer."""
        refused = self.play.act(SayWhich(**self.sure))
        self.rebuild()
        if refused:
            return Say(refused)
        self.context.sound.play("stamp")
        return None

    def on_hint(self) -> Answer:
        """Tell the next hint."""
        hints = self.play.level.head.hints
        if not hints:
            return None
        self.told = min(self.told + 1, len(hints))
        self.rebuild()
        return None
