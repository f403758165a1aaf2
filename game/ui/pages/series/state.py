"""What the panes of the series' page read and do: the ballots so far, what is foreseen of the next, and its rules."""

from game.engine.streams import Between
from game.explain.series.curve import Response, response
from game.explain.series.rows import Column, column, columns
from game.kit.page.command import Answer, Say
from game.kit.page.scene import Replace
from game.kit.program.newest import Newest, Task
from game.session.actions import EndCount, OpenPolls, SetKnob, SwitchPart
from game.session.series.actions import FirstBallot, NextBallot
from game.session.series.turns import Turn
from game.session.state import Standing
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.country.state import Setting
from game.ui.pages.stepping import Stepping

Coming = tuple[Turn | None, Response | None]


class SeriesState(Stepping):
    """All of the page but how it is laid out."""

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        goal = ballot.play.level.head.goal
        self.view = goal.figures[0] if goal and goal.figures[:1] in (("turnout",), ("for",)) else "dissent"
        self.chosen = len(ballot.play.series.turns)
        self._to_go = 0
        self._dragged = ""
        self._newest: Newest[Coming] = Newest()
        self.task: Task[Coming] | None = None
        self._key: object = None
        self.foreseen: Coming = (None, None)
        self.stale = False

    def closed(self) -> None:
        """Nobody waits any more."""
        super().closed()
        self._newest.drop()

    # --- what there is to show

    @property
    def known(self) -> bool:
        """Whether the present ballot is held and known, or not held at all."""
        return not self.ballot.play.polls_open or self.ballot.election is not None

    def held(self) -> list[Column]:
        """Return the ballots that were held and are known."""
        series = self.ballot.play.series
        return columns(self.ballot.play.level.head, series.held if self.known else series.turns)

    def coming(self, held: list[Column]) -> Column | None:
        """Return what is foreseen of the ballot after those that were held; of no other one."""
        awaited = self.foreseen[0]
        return column(self.ballot.play.level.head, awaited) if awaited and awaited.number == len(held) + 1 else None

    def ask(self) -> None:
        """Have the next ballot forecast, and the curve of its rules worked out; until then the last ones stand."""
        play = self.ballot.play
        key = (play.scenario, play.counted, self.known)
        if key != self._key and self.known:
            self._key, self.stale = key, True
            self.task = self._newest.wish(self.work)
            self.task.wait(self.ballot.patience)
        if self.task is not None and self.task.over:
            self.foreseen, self.stale = self.task.result(), False
            self.task = None

    def work(self, between: Between) -> Coming:
        """Work out, beside the frames, what is to be expected of the next ballot."""
        play = self.ballot.play
        awaited = play.series.expected()
        between()
        return awaited, response(play.series.rules(), between)

    # --- what is asked for

    def on_view(self, view: str) -> Answer:
        """Show another figure."""
        self.view = view
        self.rebuild()
        return None

    def on_choose(self, index: int) -> Answer:
        """Look at another ballot."""
        self.chosen = index
        self.rebuild()
        return None

    def on_hold(self) -> Answer:
        """Hold the next ballot."""
        return self._hold(1)

    def on_rest(self) -> Answer:
        """Hold all that are left."""
        return self._hold(len(self.ballot.play.series.ballots))

    def _hold(self, ballots: int) -> Answer:
        self._to_go = ballots
        self.context.sound.play("stamp")
        refused = self._go_on()
        self.rebuild()
        return Say(refused) if refused else None

    def _go_on(self) -> str:
        """Hold ballots one after the other, as long as each is there at once."""
        play = self.ballot.play
        while self._to_go and self.known:
            if play.counted and play.series.last:
                self._to_go = 0
                break
            self._to_go -= 1
            refused = (play.act(NextBallot()) if play.counted else "") or play.act(OpenPolls()) or play.act(EndCount())
            if refused:
                self._to_go = 0
                return refused
            self.chosen = play.series.number - 1
            self.ballot.ask()
        return ""

    def on_arrived(self) -> Answer:
        """A ballot or a forecast is known now."""
        self._go_on()
        return super().on_arrived()

    def on_prepare(self) -> Answer:
        """Go on to the next ballot without holding it, so that its rules can be changed."""
        refused = self.ballot.play.act(NextBallot())
        self.chosen = self.ballot.play.series.number - 1
        self.rebuild()
        return Say(refused) if refused else None

    def on_again(self) -> Answer:
        """Begin the series again."""
        self._to_go = 0
        refused = self.ballot.play.act(FirstBallot())
        self.chosen = 0
        self.rebuild()
        return Say(refused) if refused else None

    def on_knob(self, path: str, value: Setting) -> Answer:
        """Turn a rule of the next ballot."""
        refused = self.ballot.play.act(SetKnob(path, value, dragging=self._dragged == path))
        self._dragged = path
        self.rebuild()
        return Say(refused) if refused else None

    def on_switch(self, address: str, on: bool) -> Answer:
        """Switch a rule of the next ballot on or off."""
        refused = self.ballot.play.act(SwitchPart(address, on))
        self.rebuild()
        return Say(refused) if refused else None

    def on_settle(self) -> Answer:
        """A slider was let go."""
        self._dragged = ""
        return None

    def turned_over(self, before: Standing) -> None:
        """Look at the ballot that comes next now; nothing that was still to be held is."""
        self._to_go, self._dragged = 0, ""
        if self.ballot.play.state.now is not before:
            self.chosen = self.ballot.play.series.number - 1
            self.rebuild()

    def on_back(self) -> Answer:
        """Back to the country."""
        return Replace(make_page("country", self.ballot))
