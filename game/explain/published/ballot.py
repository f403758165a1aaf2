"""A ballot that prints a row of the almanac: the levels that do, and the sandbox with its figures fixed beforehand.

A centre that writes its result to a decree can print nearly any page, so this shows that a page can be printed, never
how it came about. Rows whose parts do not add up to 100 (invalid papers, or shares that clash) cannot be set this way,
nor can shares so small that the sandbox has no such part of a person. Free votes are not shown as decreed.
"""

from collections.abc import Mapping
from decimal import Decimal

from game.history.published import Published

LEVELS = {"dprk_spa_2026": ("spa_2026_fear", "spa_2026_counting", "spa_2026_decree")}
"""Levels that print a row's own figures, by row."""

FINEST = 5
"""Most digits behind the point that a roll of 20 million people can print at will."""

Settings = Mapping[str, float | int | str | bool]


def settings_that_print(row: Published) -> Settings | None:
    """Return settings of the sandbox that print a row's figures, by full path; None where no decree can print them."""
    turnout, agreed = row.figures.get("turnout"), row.figures.get("for")
    if row.free or turnout is None or agreed is None or Decimal(turnout) == 0:
        return None
    if any(decimals(printed) > FINEST for printed in row.figures.values()):
        return None
    against = row.figures.get("against")
    if against is not None and Decimal(agreed) + Decimal(against) != 100:
        return None
    away, home, rounding = _absent(row)
    settings: dict[str, float | int | str | bool] = {
        "reporting.centre.decree.share_for": float(Decimal(agreed) / 100),
        "reporting.centre.decree.away": away,
        "reporting.centre.decree.abstained": home,
        "publication.turnout.rounding": rounding,
        "publication.invalid.shown": False,
    }
    for figure in ("turnout", "for", "against", "away", "abstained"):
        printed = row.figures.get(figure)
        settings[f"publication.{figure}.shown"] = printed is not None
        if printed is not None:
            settings[f"publication.{figure}.decimals"] = decimals(printed)
    return settings


def _absent(row: Published) -> tuple[float, float, str]:
    """Shares of the roll away and at home, and how the turnout that they leave is rounded."""
    turnout = Decimal(row.figures["turnout"])
    missing = 100 - turnout
    away = Decimal(row.figures.get("away", 0))
    home = Decimal(row.figures.get("abstained", missing - min(away, missing)))
    # parts printed with more digits leave a turnout that fits only if its own further digits are cut off
    rest = 100 - away - home
    rounding = "half_up" if abs(rest - turnout) * 2 < Decimal(1).scaleb(-decimals(str(turnout))) else "truncate"
    return float(away / 100), float(home / 100), rounding


def decimals(printed: str) -> int:
    """Return how many digits stand behind the point."""
    return len(printed.partition(".")[2])
