"""What is written into the notebook of a playthrough's ballots: a run for each that was held, its note, its seals."""

from game.session.actions import Action, Note, OpenPolls
from game.session.session import Playthrough
from game.session.summary import source_of, summary
from game.store.notebook import Notebook


class RunNotes:
    """Told of every action; ``waits`` says that a ballot may be known later than its polls were opened."""

    def __init__(self, notebook: Notebook, *, waits: bool) -> None:
        self._notebook, self._waits = notebook, waits
        self._runs: list[str] = []
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
        notebook = self._notebook
        if isinstance(action, OpenPolls):
            self._runs.append(notebook.add(summary(play)))
        if isinstance(action, Note):
            # in a game that was resumed the ballot was held in an earlier sitting
            held = self._runs or [run.id for run in notebook.runs(play.level.name, play.code, limit=1)]
            for run in held[-1:]:
                notebook.annotate(run, play.state.note)
        # a level file of the player's own earns nothing for the level of the game whose name it may have
        notebook.award(source_of(play.level), [seal.name for seal in play.seals if seal.earned])
