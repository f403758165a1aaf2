"""A playthrough as the window sees it: one level, one seed, a journal of actions, and all that follows from them.

``act`` does an action and says why not where it is refused. All else is read off; nothing is worked out before it is
asked for, nor twice while the rules stay as they are.
"""

from collections.abc import Callable, Iterable
from typing import Any

from game.engine.data.election import Election
from game.engine.data.electorate import Country
from game.engine.data.scenario import Scenario
from game.engine.digest import code, digest
from game.level.lessons.lesson import Question, Step
from game.level.load import Level
from game.level.rules.changed import changed_paths
from game.level.rules.turnables import Turnable, switchable
from game.session.actions import MOST_ACTIONS, Action, Redo, SetKnob, Undo
from game.session.asking import covered, experiment, open_guesses
from game.session.ballots import Ballots, Work
from game.session.fold import after, beginning
from game.session.goals import Guess, Seal, Verdict, guesses, seals, verdict
from game.session.pinned import Pinned
from game.session.prices import Prices, prices
from game.session.series.play import Series
from game.session.series.steps import own_rules
from game.session.state import State
from game.session.turning import Allowed, Refused
from game.session.tutorial import next_step
from game.text.language import message, translate

FULL = message("This game has grown too long. Start the level again.")

Keep = Callable[[int, Action], None]
"""Told of every action as it is done: its place in the journal, counted from 0, and the action itself.

While a knob is dragged the same place is told again, with the action that takes the place of the one before.
"""

Listener = Callable[["Playthrough", Action], None]
"""Told of every action once it has changed something, with the playthrough as it is then."""


class Playthrough:
    """One level being played. ``keep`` is called for every action that changes something, so that it can be saved."""

    def __init__(
        self, level: Level, seed: int | None = None, journal: Iterable[Action] = (), *, keep: Keep | None = None
    ) -> None:
        self.level = level
        self.begun_with = level.head.seed if seed is None else seed
        self._ballots = Ballots()
        self.pinned = Pinned(self._ballots, lambda: self._state)
        self.series = Series(level, self._ballots, lambda: self._state.now)
        self._allowed = Allowed.by(level, self.series.carried)
        self._state = beginning(level, self.begun_with)
        self._journal: list[Action] = []
        self._merged = False
        self._keep: Keep | None = None
        self._listener: Listener | None = None
        for action in journal:
            self.act(action)
        self._keep = keep

    # what the player does
    def act(self, action: Action) -> str:
        """Do an action. The answer is empty, or says in the player's language why it is not possible."""
        if len(self._journal) >= MOST_ACTIONS:
            return translate(FULL)
        try:
            following = after(self._allowed, self._state, action)
        except Refused as refused:
            return str(refused)
        if following is not self._state:
            self._write(action, following)
            self._state = following
            if self._listener is not None:
                self._listener(self, action)
        return ""

    def tell(self, listener: Listener) -> None:
        """Tell somebody of every action from now on."""
        self._listener = listener

    def undo(self) -> str:
        """Take the last change of the rules back; the answer is empty, or says why not."""
        return self.act(Undo())

    def redo(self) -> str:
        """Do again what was undone last; the answer is empty, or says why not."""
        return self.act(Redo())

    def _write(self, action: Action, following: State) -> None:
        merged = isinstance(action, SetKnob) and following.done is self._state.done
        if merged and self._merged:
            self._journal[-1] = action
        else:
            self._journal.append(action)
        self._merged = merged
        if self._keep is not None:
            self._keep(len(self._journal) - 1, action)

    # where the game stands

    @property
    def title(self) -> str:
        """The level's title, which is translated where it is shown."""
        return self.level.head.title

    @property
    def state(self) -> State:
        """Everything the actions so far have led to."""
        return self._state

    @property
    def journal(self) -> tuple[Action, ...]:
        """The actions so far; another playthrough of the same level and seed with them is the same playthrough."""
        return tuple(self._journal)

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to undo."""
        return bool(self._state.done)

    @property
    def can_redo(self) -> bool:
        """Whether there is anything to do again."""
        return bool(self._state.undone)

    # the rules

    @property
    def scenario(self) -> Scenario:
        """The rules as they stand."""
        return self._state.now.scenario

    @property
    def seed(self) -> int:
        """Which of the possible ballots is held."""
        return self._state.now.seed

    @property
    def knobs(self) -> tuple[Turnable, ...]:
        """The knobs of this level, in order, each with its heading and its range here."""
        return tuple(self._allowed.knobs.values())

    @property
    def switches(self) -> tuple[str, ...]:
        """The parts that may be switched on and off, in order; a few of them have no knobs."""
        return switchable(self.level.head.knobs)

    def can_switch(self, address: str) -> bool:
        """Whether the player may switch this part on and off."""
        return address in self._allowed.parts

    def is_on(self, address: str) -> bool:
        """Whether a part is switched on."""
        return self.scenario.find(address) is not None

    def value(self, path: str) -> Any:
        """Return the value of a parameter, if need be the one it would be switched on with; KeyError: no such knob."""
        turnable = self._allowed.knobs[path]
        one = self.scenario.find(turnable.address) or self.level.scenario.find(turnable.address)
        return turnable.knob.default if one is None else getattr(one.params, turnable.knob.name)

    @property
    def changed(self) -> tuple[str, ...]:
        """Paths of the settings that differ from the level's own."""
        return changed_paths(own_rules(self.level, self._state.now), self.scenario)

    # the ballot

    @property
    def country(self) -> Country:
        """The country these rules describe."""
        return self._ballots.country(self.scenario)

    @property
    def forecast(self) -> Election:
        """What to expect under the rules as they stand."""
        return self._ballots.forecast(self.scenario)

    @property
    def polls_open(self) -> bool:
        """Whether the ballot has been held under the rules as they stand."""
        return self._state.now.polls_open

    @property
    def counted(self) -> bool:
        """Whether that ballot has been counted to the end, so that its page may be read."""
        return self._state.now.counted

    @property
    def election(self) -> Election | None:
        """The ballot, once the polls have been opened; turning a knob goes back to before that."""
        return self._ballots.election(self._state.now) if self.polls_open else None

    def has(self, *, held: bool) -> bool:
        """Whether ``election`` (``held``) or ``forecast`` is at hand, and what is pinned beside it."""
        return self._ballots.has(self._state.now, held=held) and self.pinned.at_hand

    def work(self, *, held: bool) -> Work:
        """Return what is to be done before ``election`` (``held``) or ``forecast`` is at hand.

        It may be done in any thread; what it returns beside it is to be called here, whatever was done meanwhile.
        """
        asked = self.level.head.predict
        guessed = [experiment(self.level, asked[one.asked]) for one in self._state.guesses] if held else []
        return self.pinned.beside(self._ballots.work(self._state.now, held=held, beside=guessed))

    @property
    def shown(self) -> Election:
        """The ballot if it has been held, else the forecast."""
        return self.election or self.forecast

    @property
    def code(self) -> str:
        """Short name of the rules and the seed: level, seed, eight digits."""
        return code(self.scenario, self.seed)

    @property
    def start(self) -> str:
        """Short name of what it was begun with: another one for the same level means that the level has changed."""
        return code(self.level.scenario, self.begun_with)

    @property
    def digest(self) -> str:
        """64 hexadecimal digits over the ballot, or over the forecast while the polls are closed."""
        return self._ballots.digest(self._state.now) if self.polls_open else digest(self.forecast)

    # how it is going

    @property
    def verdict(self) -> Verdict:
        """The goal held against the ballot, or against the forecast before it."""
        return verdict(self.level.head, self.shown, self.series.turns)

    @property
    def why_not(self) -> tuple[str, ...]:
        """One sentence for each condition that is not met."""
        return tuple(one.sentence for one in self.verdict.judged if not one.met)

    @property
    def seals(self) -> tuple[Seal, ...]:
        """The seals this level has to give, earned or not, each with its reasons."""
        return seals(self.level.head, self._state, self.election, lambda: len(self.changed), self.series.turns)

    @property
    def asking(self) -> tuple[int, ...]:
        """The guesses that are asked for now, counted from 0: neither made nor given up."""
        return tuple(open_guesses(self.level.head, self._state))

    @property
    def covered(self) -> frozenset[str]:
        """Names of the figures whose forecast stays covered until those guesses are made."""
        return covered(self.level.head, self._state)

    def truth(self, asked: int) -> str:
        """Return what the experiment prints that a guess is held against, whatever the rules are now."""
        one = self.level.head.predict[asked]
        return self._ballots.page(experiment(self.level, one)).get(one.figure, "–")

    @property
    def guesses(self) -> tuple[Guess, ...]:
        """The guesses made, each beside its experiment and beside the page."""
        return guesses(self.level.head, self._state, self.truth, self.election)

    @property
    def prices(self) -> Prices:
        """What the rules cost, in the ballot or its forecast."""
        return prices(self.shown)

    # help

    @property
    def hints(self) -> tuple[str, ...]:
        """The hints taken so far."""
        return self.level.head.hints[: self._state.hints]

    @property
    def hints_left(self) -> int:
        """How many hints there still are."""
        return len(self.level.head.hints) - self._state.hints

    @property
    def step(self) -> Step | None:
        """The step of the tutorial that comes next, or None."""
        index = next_step(self.level.head, self._state, self.level.scenario)
        return None if index is None else self.level.head.steps[index]

    @property
    def questions(self) -> tuple[tuple[Question, int | None], ...]:
        """The questions of the debrief, each with the choice made or None."""
        return tuple((question, self._state.answer(index)) for index, question in enumerate(self.level.head.questions))
