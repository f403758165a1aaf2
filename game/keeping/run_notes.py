"""What is written into the notebook of a playthrough's ballots: a run for each that was held, its note, its seals."""

from game.classroom import code
from game.session.actions import Action, Answer, Note, OpenPolls
from game.session.session import Playthrough
from game.session.summary import source_of, summary
from game.store.notebook import Notebook


class RunNotes:
    """Told of every action; ``waits`` says that a ballot may be known later than its polls were opened.

    text : what the level says, so that a run can be opened again as it was
    """

    def __init__(self, notebook: Notebook, *, waits: bool, text: str = "") -> None:
        self._notebook, self._waits, self._text = notebook, waits, text
        self._runs: dict[str, str] = {}
        self._later: list[Action] = []

    def told(self, play: Playthrough, action: Action) -> None:
        """Write down what follows from an action, as soon as its ballot is known."""
        self._later.append(action)
        self.arrived(play)

    def arrived(self, play: Playthrough) -> None:
        """Write down what waited for the ballot; a ballot that was taken back before it was known is none."""
        if not play.polls_open:
            self._later.clear()
        elif not self._waits or play.has(held=True):
            waited, self._later = self._later, []
            for action in waited:
                self._write(play, action)

    def _write(self, play: Playthrough, action: Action) -> None:
        if isinstance(action, OpenPolls):
            self._runs[play.code] = self._notebook.add(self._summary(play))
        if isinstance(action, Answer | Note):
            run = self._runs.get(play.code) or self._earlier(play)
            if run:
                self._notebook.revise(run, self._summary(play))
        # a level file of the player's own earns nothing for the level of the game whose name it may have
        self._notebook.award(source_of(play.level), [seal.name for seal in play.seals if seal.earned])

    def _earlier(self, play: Playthrough) -> str:
        """Find the run of a game that was resumed: its ballot was held in an earlier sitting."""
        digest = play.digest
        runs = self._notebook.runs(play.level.name, limit=20)
        return next((run.id for run in runs if run.digest == digest), "")

    def _summary(self, play: Playthrough) -> dict[str, object]:
        return summary(play, code=code.of(play.scenario, play.seed), text=self._text)
