"""What is the matter with the files that came with the game, for ``doctor``; of those of the window it is told."""

from collections.abc import Iterable, Iterator

from game.commands.check import schema_problems
from game.engine.data import page_odds
from game.explain.glossary import glossary
from game.explain.row_counts import electorates
from game.history.almanac import almanac
from game.level.places.maps import FOLDER, TITLE, MapFault, map_names, read_map
from game.level.starters import starters
from game.report.lessons import source as lessons
from game.text import citations, shipped
from game.text.damage import missed


def file_lines(window: Iterable[str]) -> Iterator[str]:
    """Yield one line for each damaged file, after those of the window; one where all are in order."""
    citations.known()
    almanac()
    electorates()
    glossary()
    starters()
    for name in sorted({*map_names(), TITLE}):
        try:
            read_map(name)
        except MapFault as fault:
            missed(FOLDER / f"{name}.json", str(fault))
    if page_odds.damage():
        missed(page_odds.FILE, page_odds.damage())
    for path in shipped.TERMS.values():
        try:
            shipped.text(path, whole=True)
        except shipped.UnusableError as damage:
            missed(path, damage.fault)
    for path, problem in lessons.faults():
        missed(path, problem)
    faults = [*window, *shipped.missing(), *map(str, schema_problems())]
    yield from faults or ("all in order",)
