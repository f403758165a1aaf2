"""A hidden country is kept like every game: left and gone on with, and over once its answer was given."""

from game.classroom import code
from game.classroom.setup import Setup
from game.keeping.handed_out import handed_out
from game.kit.page.scene import commands
from game.level.load import load
from game.session.riddle.actions import CallAt, SayWhich
from game.store.notebook import Notebook
from game.ui.navigator import Game
from game.ui.pages.riddle.scene import RiddlePage
from tests.kit.driver import Driver

LEVEL = "which_country"


def shown(game: Game, answer: object) -> RiddlePage:
    driver = Driver(game.levels())
    for command in commands(answer):  # type: ignore[arg-type]
        driver.shell.carry_out(command)
    scene = driver.shell.top.scene
    assert isinstance(scene, RiddlePage)
    return scene


def test_it_goes_on_where_it_was_left(notebook: Notebook) -> None:
    game = Game(notebook)
    page = game.riddle(load(LEVEL), 7)
    for station in (3, 9):
        assert page.play.act(CallAt(station)) == ""
    assert notebook.flush()
    for again in (shown(game, game.resume()), shown(game, game.start(load(LEVEL)))):
        assert again.play.seed == 7
        assert again.play.visits == page.play.visits
        assert again.code == page.code
    assert again.play.act(CallAt(11)) == ""
    assert notebook.flush()
    assert shown(game, game.resume()).play.visits_left == 0


def test_a_country_that_was_solved_is_not_hidden_again(notebook: Notebook) -> None:
    game, own = Game(notebook), load(LEVEL).head.seed
    for number in range(3):
        page = shown(game, game.start(load(LEVEL)))
        assert (page.play.seed, page.play.journal) == (own + number, ())
        assert page.play.act(SayWhich(25, 25, 25, 25)) == ""
        assert notebook.flush()


def test_after_the_answer_the_level_begins_anew(notebook: Notebook) -> None:
    game = Game(notebook)
    page = game.riddle(load(LEVEL), 7)
    assert page.play.act(SayWhich(25, 25, 25, 25)) == ""
    assert notebook.flush()
    assert notebook.resume(LEVEL) is None
    fresh = shown(game, game.start(load(LEVEL)))
    assert fresh.play.journal == ()
    assert fresh.play.seed == load(LEVEL).head.seed


def test_rows_that_nobody_understands_stay_and_are_passed_over(notebook: Notebook) -> None:
    name = notebook.begin(LEVEL, 7)
    rows: list[dict[str, object]] = [{"do": "dance"}, {"do": "call_at", "station": 3}]
    for number, row in enumerate(rows):
        notebook.keep(name, number, row)
    assert notebook.flush()
    page = shown(Game(notebook), Game(notebook).resume())
    assert page.play.journal == (CallAt(3),)
    assert page.play.act(CallAt(4)) == ""
    assert notebook.flush()
    left = notebook.resume(LEVEL)
    assert left is not None
    assert [content["do"] for _row, content in left.rows] == ["dance", "call_at", "call_at"]


def test_a_class_is_given_one_by_its_code(notebook: Notebook) -> None:
    game = Game(notebook)
    page = game.handed_out(handed_out(code.write(Setup(LEVEL, 4711))))
    assert isinstance(page, RiddlePage)
    assert page.play.seed == 4711
    assert page.code == code.write(Setup(LEVEL, 4711))


def test_another_country_is_that_of_the_next_seed(notebook: Notebook) -> None:
    game = Game(notebook)
    page = game.riddle(load(LEVEL), 7)
    following = shown(game, page.on_another())
    assert following.play.seed == 8
    assert following.code != page.code


def test_the_last_lesson_leads_there(notebook: Notebook) -> None:
    game = Game(notebook)
    assert load("spa_2026").head.next == LEVEL
    assert shown(game, game.onward(LEVEL)).play.level.name == LEVEL


def test_its_card_leads_there_and_back(notebook: Notebook) -> None:
    driver = Driver(Game(notebook).levels())
    while driver.focused != "Which country is it?":
        driver.press("tab")
    driver.press("enter")
    assert isinstance(driver.shell.top.scene, RiddlePage)
    driver.press("escape")
    assert driver.has("Which country is it?")
    assert not isinstance(driver.shell.top.scene, RiddlePage)
