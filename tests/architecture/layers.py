"""Who may import whom: the layers of the house from the ground up.

For each part of the game the parts it may import from; the longest name that fits a module counts. A part may always
import from itself, unless it is one of many alike that must not know each other.
"""

DATA = "game.engine.data"
CHANCE = ("game.engine.streams", "game.engine.expectation", "game.engine.even_sample")
DIGITS = "game.engine.publication.rounding"
GROUND = (DATA, "game.parts", "game.text", "game.version")
ENGINE = (*GROUND, "game.engine")

PARTS = (
    "game.engine.audience.readers",
    "game.engine.ballot.irregularities",
    "game.engine.behaviour.rules",
    "game.engine.reporting.behaviours",
    "game.engine.roll.mechanisms",
    "game.engine.behaviour.arrivals",
    "game.engine.behaviour.own_view",
    "game.engine.behaviour.perception",
    "game.engine.behaviour.voting_procedure",
    "game.engine.population.country",
    "game.engine.population.habit",
    "game.engine.population.settings",
    "game.engine.publication.figures",
    "game.engine.reporting.ballot_law",
)
"""Interchangeable parts: they see records and numpy, and never a stage, a stream or each other."""

STAGES = ("population", "roll", "behaviour", "ballot", "reporting", "publication", "audience")

NEIGHBOURS = ("game.session", "game.sweep", "game.exchange", "game.plots", "game.store")
"""What stands side by side on one floor and does not know its neighbours."""

PUBLISHED = tuple(
    f"{DATA}.{name}"
    for name in (
        "arrays",
        "bulletin",
        "chance",
        "columns",
        "knobs",
        "places",
        "problems",
        "protocols",
        "scenario",
        "toml_text",
    )
)
"""The records in which nothing of the truth can be seen: no boxes, no choices, no electorate."""

FORENSICS = (*PUBLISHED, DIGITS, "game.text", "game.parts", "game.version", "game.forensics")
MIDDLE = (*ENGINE, "game.level", "game.forensics", "game.inference")

MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "game": (),
    DATA: (DATA,),
    "game.version": (),
    "game.text": ("game.text", "game.version"),
    "game.parts": (DATA,),
    "game.crash": ("game.version",),
    "game.engine.expectation": (DATA,),
    "game.engine.even_sample": (DATA, "game.engine.expectation"),
    "game.engine.streams": (DATA, "game.engine.expectation"),
    "game.engine.digest": (DATA,),
    "game.engine.trace": (DATA,),
    "game.engine.flows": (DATA,),
    # rounding is arithmetic on digits that stands beside the page it serves; others print digits too
    **{f"game.engine.{stage}": (DATA, *CHANCE, DIGITS, f"game.engine.{stage}") for stage in STAGES},
    **dict.fromkeys(PARTS, (DATA,)),
    "game.engine": ENGINE,
    "game.forensics": FORENSICS,
    "game.inference": (*ENGINE, "game.forensics", "game.level", "game.inference"),
    "game.history": (*GROUND, "game.history"),
    "game.level": MIDDLE,
    **{name: (*MIDDLE, name) for name in NEIGHBOURS},
    "game.classroom": (*MIDDLE, "game.explain", "game.classroom"),
    "game.kit": ("game.kit", "game.text"),
    "game.explain": (*MIDDLE, "game.history", "game.session", "game.explain"),
    "game.ui": (*MIDDLE, *NEIGHBOURS, "game.crash", "game.kit", "game.explain", "game.ui"),
    "game.commands": (
        *MIDDLE,
        "game.classroom",
        "game.history",
        *NEIGHBOURS,
        "game.crash",
        "game.explain",
        "game.commands",
        "game.kit",
        "game.ui",
    ),
    "game.interrupts": (),
    "game.cli": ("game.commands", "game.crash", "game.interrupts", DATA),
    "main": ("game.cli", "game.interrupts"),
}

PACKAGES: dict[str, tuple[str, ...]] = {
    "game": (),
    "game.version": (),
    "game.text": (),
    "game.engine": ("numpy", "pydantic", "pydantic_core"),
    "game.parts": (),
    "game.crash": ("platformdirs",),
    "game.forensics": ("numpy", "pydantic", "pydantic_core", "scipy"),
    "game.inference": ("numpy", "pydantic", "pydantic_core", "scipy"),
    "game.history": (),
    "game.level": ("numpy", "pydantic", "pydantic_core"),
    "game.session": ("numpy", "pydantic", "pydantic_core"),
    "game.sweep": ("numpy", "pydantic", "pydantic_core", "rich"),
    "game.exchange": ("numpy", "pydantic", "pydantic_core"),
    "game.plots": ("numpy", "matplotlib"),
    "game.store": ("platformdirs", "pydantic", "pydantic_core"),
    "game.classroom": ("reedsolo",),
    "game.kit": ("numpy", "pygame", "platformdirs", "accesskit"),
    "game.explain": ("numpy",),
    "game.ui": ("numpy", "pygame", "platformdirs", "pydantic", "pydantic_core", "accesskit", "matplotlib"),
    "game.commands": ("platformdirs", "rich", "numpy", "segno"),
    "game.interrupts": (),
    "game.cli": (),
    "main": (),
}
"""Packages from outside that each part of the game may use."""


def rule_for(name: str, rules: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The rule with the longest name that fits; a module without any is a new room that the plan does not show."""
    fitting = [prefix for prefix in rules if name == prefix or (name.startswith(f"{prefix}.") and prefix != "game")]
    if not fitting:
        raise LookupError(f"{name} stands in no layer: give it one in tests/architecture/layers.py")
    return rules[max(fitting, key=len)]
