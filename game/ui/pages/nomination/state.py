"""What the page asks for."""

from dataclasses import dataclass

from game.kit.page.command import Act, ActWith


@dataclass(frozen=True, slots=True)
class NominationActs:
    """Another constituency, the other way to choose, and the pages about what became of the name."""

    step: ActWith[int]
    secret: ActWith[bool]
    sheet: Act
    assembly: Act
