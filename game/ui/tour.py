"""Every scene on a real ballot, without a display: a picture and the page in words for each."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pygame

from game.explain.map.tally import QUANTITIES
from game.history.almanac import almanac
from game.kit.access.audit import audit
from game.kit.access.semantics import Node, as_text
from game.kit.access.tabular import tabulars
from game.kit.drawing.theme import PROFILES
from game.kit.gallery.draw import picture
from game.kit.page.scene import Scene
from game.kit.page.shell import Shell
from game.kit.page.tables import Tables
from game.kit.program.pictures import save_picture
from game.level.files import SANDBOX
from game.level.load import load
from game.session.actions import Answer as GivenAnswer
from game.session.actions import EndCount, OpenPolls, Predict, SetKnob
from game.session.progress import overview
from game.session.riddle.actions import CallAt
from game.session.riddle.play import RiddlePlay
from game.session.series.actions import NextBallot
from game.session.session import Playthrough
from game.session.summary import summary
from game.store.notebook import Notebook
from game.store.preferences import Preferences
from game.ui.ballot_state import PAGES, BallotState
from game.ui.entrance import Entrance
from game.ui.keeping.class_exhibits import class_scenes
from game.ui.pages.almanac.scene import Almanac
from game.ui.pages.archive.scene import ArchivePage, Look, leaves
from game.ui.pages.ballot import make_page
from game.ui.pages.beside.scene import BesideActs, SideBySide
from game.ui.pages.country.workbench.starting import StartersPage
from game.ui.pages.glossary.scene import GlossaryPage
from game.ui.pages.lessons.briefing import Briefing
from game.ui.pages.lessons.levels import Levels
from game.ui.pages.menus.credits import Credits
from game.ui.pages.menus.settings import Settings
from game.ui.pages.riddle.scene import RiddlePage
from game.ui.pages.task.scene import TaskPage
from game.ui.pages.title.picture import title_picture
from game.ui.pages.title.scene import MenuEntry, Title
from game.ui.pages.title.wipe_map import WipeMap
from game.ui.sharing.picture import shared
from game.ui.sharing.sheet import SharedSheet

LEVEL = "nobody_wants_to_be_last"
FIRST = "honest_count"
RIDDLE = "which_country"
RETENTION = "retention"
SERIES = "the_day_it_tips"
EVENING = 18.0
RULES = {
    "reporting.precinct.turnout_quota.quota": 0.98,
    "reporting.precinct.incentive.reward": 2.0,
    "reporting.constituency.incentive.reward": 2.0,
    "reporting.province.incentive.reward": 2.0,
}
"""What the player of the tour turned, so that there is something to see between truth and report."""

ASIDE = ("against", "nomination", "assembly", "sheet")
"""The pages of a ballot beside the six."""

MOMENT = 0.1
WAIT = {"count": 30.0}
"""Seconds that pass before a picture is taken, where a page begins by telling its story."""


@dataclass(frozen=True, eq=False, slots=True)
class Exhibit:
    """One scene of the tour as it was shown."""

    name: str
    picture: pygame.Surface
    tree: Node
    problems: tuple[str, ...]


def tour(preferences: Preferences, size: tuple[int, int]) -> Iterator[Exhibit]:
    """Show every scene in a window of a size that nobody sees."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    pygame.display.init()
    surface = pygame.display.set_mode(size)
    for name, make in scenes().items():
        shell = Shell(make(), preferences, size)
        for _moment in range(round(WAIT.get(name, 0.0) / MOMENT)):
            shell.step(MOMENT)
        shell.paint(surface)
        tree = shell.tree()
        yield Exhibit(name, surface.copy(), tree, tuple(audit(tree, shell)))


def write_tour(preferences: Preferences, size: tuple[int, int], folder: Path) -> Iterator[Exhibit]:
    """Write SCENE.png and SCENE.txt for every scene; OSError where that is not possible."""
    folder.mkdir(parents=True, exist_ok=True)
    for stop in tour(preferences, size):
        save_picture(stop.picture, folder / f"{stop.name}.png")
        (folder / f"{stop.name}.txt").write_text(as_text(stop.tree) + "\n", encoding="utf-8")
        yield stop


def write_gallery(preferences: Preferences, folder: Path) -> Iterator[Path]:
    """Write every widget in every state, gallery_PROFILE.png for each profile; OSError where that is not possible."""
    folder.mkdir(parents=True, exist_ok=True)
    for profile in PROFILES:
        path = folder / f"gallery_{profile}.png"
        yield save_picture(picture(preferences.changed({"profile": profile, "scale": 100})), path)


def scenes() -> dict[str, Callable[[], Scene]]:
    """Return what makes each scene, by name; the pages of a ballot share one held ballot."""
    ballot = _held(LEVEL)
    levels = [card.level for card in overview({}).cards]
    picture, entries, sandbox, kept = title_picture(), _menu(), _begun(SANDBOX), _kept()
    made: dict[str, Callable[[], Scene]] = {
        "title": lambda: Title(lambda _lessons: entries, lambda: WipeMap(lambda: picture)),
        "levels": lambda: Levels(levels, lambda _name: frozenset({"goal"}), lambda _level: None),
        "briefing": lambda: Briefing(_begun(FIRST), lambda _play: None),
        "forecast": lambda: make_page("country", BallotState(_begun(FIRST))),
    }
    made |= {page: partial(make_page, page, ballot) for page in (*PAGES, *ASIDE)}
    made["tables"] = lambda: _tables(make_page("station", ballot))
    made["series"] = lambda: make_page("series", _in_sequence(SERIES, 4))
    made["riddle"] = lambda: RiddlePage(RiddlePlay(load(RIDDLE), 3, (CallAt(9),)))
    made["sandbox"] = lambda: make_page("country", BallotState(sandbox))
    made["starters"] = lambda: StartersPage(lambda _one: None)
    made["beside"] = lambda: _beside(ballot)
    made["shared"] = lambda: SharedSheet(shared(ballot.play, ballot.held, truth=True))
    made["archive"] = lambda: ArchivePage(kept, lambda _run: None)
    made["almanac"] = _almanac
    made["task"] = TaskPage
    made["glossary"] = partial(GlossaryPage, "turnout")
    made["settings"] = Settings
    made["credits"] = Credits
    return made | class_scenes()


def _tables(about: Scene) -> Scene:
    """The charts of a scene as tables."""
    stage = Shell(about, Preferences(), (1280, 720))
    return Tables(about.title, tuple(tabulars(stage.top.scene.standing())))


def _menu() -> Sequence[MenuEntry]:
    """The menu of somebody who has played nothing yet."""
    with TemporaryDirectory() as home:
        notebook, _message = Notebook.open(Path(home) / "notebook.sqlite3")
        try:
            return Entrance(notebook).entries()
        finally:
            notebook.close()


def _almanac() -> Scene:
    """The almanac with its tables read, which nobody waits for in a picture."""
    almanac()
    return Almanac()


def _beside(ballot: BallotState) -> Scene:
    """The held ballot beside that of the level's own rules."""
    play = _begun(LEVEL)
    play.act(OpenPolls())
    none = BesideActs(lambda: None, lambda: None, lambda: None, lambda: None)
    return SideBySide(play.shown, ballot.held, (QUANTITIES[0], True), none)


def _kept() -> Look:
    """The runs of the tour's player, as a notebook hands them out."""
    with TemporaryDirectory() as home:
        notebook, _message = Notebook.open(Path(home) / "notebook.sqlite3")
        try:
            for level in (FIRST, LEVEL, RETENTION):
                notebook.add(summary(_held(level).play))
            first = leaves(notebook)(0)
        finally:
            notebook.close()
    return lambda _leaf: first


def _begun(level: str) -> Playthrough:
    return Playthrough(load(level))


def _in_sequence(level: str, ballots: int) -> BallotState:
    """Hold some ballots of a series, on a way to its goal if it names one."""
    play = _begun(level)
    turned = [one for way in play.level.head.ways[:1] for one in way.turned]
    for number in range(1, ballots + 1):
        if number > 1:
            play.act(NextBallot())
        for one in turned:
            if one.ballot == number:
                play.act(SetKnob(one.path, one.value))
        play.act(OpenPolls())
        play.act(EndCount())
    return BallotState(play)


def _held(level: str) -> BallotState:
    """Hold a ballot of a level, guess made and first question answered."""
    play = _begun(level)
    for predict in play.level.head.predict[:1]:
        play.act(Predict(predict.figure, "97.0"))
    for path, value in RULES.items():
        play.act(SetKnob(path, value))  # a level without such a rule refuses it
    play.act(OpenPolls())
    play.act(EndCount())
    if play.questions:
        play.act(GivenAnswer(0, play.questions[0][0].answer))
    return BallotState(play, hour=EVENING, hexagon=20)
