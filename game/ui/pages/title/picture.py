"""The picture behind the title: a country whose figures were fixed beforehand, as the engine forecasts it."""

import math

from game.engine.data.problems import BadInput
from game.engine.population.build import build
from game.engine.simulate import forecast
from game.explain.country_figures import CountryFigures, quantity_named
from game.explain.map.cartogram import cartogram
from game.level import files
from game.level.load import load
from game.level.places import maps
from game.level.places.maps import MapFault
from game.text.damage import missed
from game.ui.pages.title.wipe_map import TitlePicture

LEVEL, MAP = "spa_2026_decree", maps.TITLE
MARKED = 0.68, 0.42
"""Where on the map the one marked hexagon lies: among blank ones, with room for its words."""


def title_picture() -> TitlePicture | None:
    """Forecast the level on the fictional country's map, and keep what the title shows; None where one is damaged."""
    try:
        chart = cartogram(MAP)
        level = load(LEVEL, {"population.country.map": MAP})
    except MapFault as fault:
        missed(maps.FOLDER / f"{MAP}.json", str(fault))
        return None
    except BadInput as bad:
        files.level_missed(files.file_of(LEVEL), bad)
        return None
    figures = CountryFigures(forecast(level.scenario, build(level.scenario)))
    classes, borders = figures.map_classes(quantity_named("opposed"), report=False, fitted=True)
    left, top, right, bottom = chart.bounds()
    spot = left + MARKED[0] * (right - left), top + MARKED[1] * (bottom - top)
    marked = min(range(len(chart.centres)), key=lambda index: math.dist(chart.centres[index], spot))
    return TitlePicture(chart, classes, tuple(100 * borders), figures.printed("against"), marked)
