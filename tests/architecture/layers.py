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
    "game.engine.population.differences",
    "game.engine.population.habit",
    "game.engine.population.settings",
    "game.engine.publication.figures",
    "game.engine.reporting.ballot_law",
)
"""Interchangeable parts: they see records and numpy, and never a stage, a stream or each other."""

STAGES = ("population", "roll", "behaviour", "ballot", "reporting", "publication", "audience")

NEIGHBOURS = ("game.session", "game.exchange", "game.store")
"""What stands side by side on one floor and does not know its neighbours."""

MIDDLE = (*ENGINE, "game.level", "game.inference")

FLOORS: tuple[tuple[str, ...], ...] = (
    (DATA, "game.parts", "game.text", "game.version", "game.interrupts"),
    ("game.engine",),
    ("game.kit", "game.store", "game.crash"),
    ("game.inference", "game.level", "game.history"),
    ("game.session", "game.classroom", "game.exchange"),
    ("game.explain", "game.keeping"),
    ("game.ui", "game.report"),
    ("game.commands", "game.cli", "game.packaging", "main"),
)
"""The rooms from the ground up: every arrow between them points down."""

BESIDE = {
    ("game.parts", DATA): "what a part is called and may be set to is read off its record",
    ("game.cli", "game.commands"): "the command line is the list of its commands",
    ("game.ui", "game.report"): "the window puts on paper what it shows",
    ("main", "game.cli"): "the program is the command line",
}
"""Arrows along one floor, and why."""

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
    "game.inference": (*ENGINE, "game.inference"),
    "game.history": (*ENGINE, "game.history"),
    "game.level": MIDDLE,
    **{name: (*MIDDLE, name) for name in NEIGHBOURS},
    "game.session": (*MIDDLE, "game.history", "game.session"),
    "game.exchange": (*MIDDLE, "game.history", "game.exchange"),
    "game.classroom": (*MIDDLE, "game.explain", "game.classroom"),
    "game.report": (
        *MIDDLE,
        "game.classroom",
        "game.exchange",
        "game.explain",
        "game.keeping",
        "game.store",
        "game.report",
    ),
    "game.keeping": (*MIDDLE, "game.classroom", "game.session", "game.store", "game.keeping"),
    "game.kit": ("game.kit", "game.text"),
    "game.explain": (*MIDDLE, "game.history", "game.session", "game.explain"),
    "game.ui": (
        *MIDDLE,
        "game.classroom",
        "game.history",
        "game.keeping",
        *NEIGHBOURS,
        "game.crash",
        "game.kit",
        "game.explain",
        "game.ui",
        "game.report",
    ),
    "game.commands": (
        *MIDDLE,
        "game.classroom",
        "game.keeping",
        "game.report",
        "game.history",
        *NEIGHBOURS,
        "game.crash",
        "game.explain",
        "game.commands",
        "game.kit",
        "game.ui",
    ),
    # it hands the game on and takes nothing of it; no room imports it
    "game.packaging": ("game.packaging",),
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
    "game.inference": ("numpy", "pydantic", "pydantic_core", "scipy"),
    "game.history": (),
    "game.level": ("numpy", "pydantic", "pydantic_core"),
    "game.session": ("numpy", "pydantic", "pydantic_core"),
    "game.exchange": ("numpy", "pydantic", "pydantic_core"),
    "game.store": ("platformdirs", "pydantic", "pydantic_core"),
    "game.classroom": ("reedsolo", "pydantic", "pydantic_core"),
    "game.kit": ("numpy", "pygame", "platformdirs", "accesskit"),
    "game.explain": ("numpy",),
    "game.keeping": ("pydantic",),
    "game.report": ("jinja2", "matplotlib", "fpdf", "segno", "pydantic"),
    "game.ui": ("numpy", "segno", "pygame", "platformdirs", "pydantic", "pydantic_core", "accesskit", "matplotlib"),
    "game.commands": ("platformdirs", "rich", "numpy", "segno"),
    "game.packaging": ("packaging",),
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


def floor_of(name: str) -> tuple[int, str]:
    """The floor on which a module stands, counted from the ground, and its room."""
    fitting = [
        (room, number)
        for number, rooms in enumerate(FLOORS)
        for room in rooms
        if name == room or name.startswith(f"{room}.")
    ]
    if not fitting:
        raise LookupError(f"{name} stands on no floor: give its room one in tests/architecture/layers.py")
    room, number = max(fitting, key=lambda found: len(found[0]))
    return number, room
