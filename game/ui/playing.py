"""A playthrough as the pages of a ballot want it: rules to turn, a ballot to hold, and how it is going."""

from collections.abc import Callable, Sequence

from game.engine.data.election import Election
from game.engine.data.scenario import Scenario
from game.level.lesson import Question
from game.level.load import Level
from game.level.turnables import Turnable
from game.session.actions import (
    Action,
    Answer,
    Note,
    OpenPolls,
    Predict,
    RestoreRules,
    SetKnob,
    SkipStep,
    SwitchPart,
    TakeHint,
    Visit,
)
from game.session.goals import Guess, Seal, Verdict
from game.session.prices import Prices
from game.session.session import Playthrough

PRIOR = "behaviour.perception.prior"


class Playing:
    """Hands what the pages ask for to a playthrough; what is refused comes back as a sentence."""

    def __init__(
        self,
        play: Playthrough,
        told: Callable[[Action], None] = lambda _action: None,
        arrived: Callable[[], None] = lambda: None,
    ) -> None:
        self.play = play
        self._told = told
        self.arrived = arrived
        """What is called when a ballot has become known later than its polls were opened."""

    def _act(self, action: Action) -> str:
        refused = self.play.act(action)
        if not refused:
            self._told(action)
        return refused

    # --- what there is

    @property
    def title(self) -> str:
        """The level's title."""
        return self.level.head.title

    @property
    def level(self) -> Level:
        """The level."""
        return self.play.level

    @property
    def seed(self) -> int:
        """Which of the possible ballots is held."""
        return self.play.seed

    @property
    def scenario(self) -> Scenario:
        """The rules as they are."""
        return self.play.scenario

    @property
    def forecast(self) -> Election:
        """What to expect."""
        return self.play.forecast

    @property
    def election(self) -> Election | None:
        """The ballot, once the polls were opened."""
        return self.play.election

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self.play.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return self.play.can_redo

    def turnables(self) -> Sequence[Turnable]:
        """The knobs of the level."""
        return self.play.knobs

    @property
    def guess(self) -> Guess | None:
        """The guess made first, beside the result."""
        return self.play.guess

    @property
    def verdict(self) -> Verdict:
        """The goal held against the ballot or its forecast."""
        return self.play.verdict

    @property
    def seals(self) -> tuple[Seal, ...]:
        """The seals of the level, earned or not."""
        return self.play.seals

    @property
    def prices(self) -> Prices:
        """What the rules cost."""
        return self.play.prices

    @property
    def questions(self) -> tuple[tuple[Question, int | None], ...]:
        """The questions of the debrief, with the choices made."""
        return self.play.questions

    # --- what is done: the answer is empty, or why it is not possible

    def set_knob(self, path: str, value: object, *, dragging: bool = False) -> str:
        """Turn a rule; while it is dragged all turns are one step of undo."""
        assert isinstance(value, bool | int | float | str)
        return self._act(SetKnob(path, value, dragging))

    def switch(self, address: str, *, on: bool) -> str:
        """Put a part in force or out of it."""
        return self._act(SwitchPart(address, on))

    def open_polls(self) -> str:
        """Hold the ballot."""
        return self._act(OpenPolls())

    def undo(self) -> str:
        """Take the last change back."""
        return self.play.undo()

    def redo(self) -> str:
        """Make the last undone change again."""
        return self.play.redo()

    def restore(self) -> str:
        """Go back to the rules the level starts with."""
        return self._act(RestoreRules())

    def predict(self, figure: str, text: str) -> str:
        """Make the guess."""
        return self._act(Predict(figure, text))

    def answer(self, question: int, choice: int) -> str:
        """Answer a question of the debrief."""
        return self._act(Answer(question, choice))

    def hint(self) -> str:
        """Ask for the next hint."""
        return self._act(TakeHint())

    def visit(self, place: str) -> str:
        """Say that the player looks at something a step of the tutorial points at."""
        return self._act(Visit(place))

    def skip(self, step: int) -> str:
        """Leave a step of the tutorial out."""
        return self._act(SkipStep(step))

    def note(self, text: str) -> str:
        """Write the note that is kept with the run."""
        return self._act(Note(text))

    def next_ballot(self, prior: float) -> str:
        """Begin the next ballot with what people now believe about dissent, where the level lets that be turned."""
        return self.set_knob(PRIOR, min(max(round(prior, 3), 0.0), 1.0))
