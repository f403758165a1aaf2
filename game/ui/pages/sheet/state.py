"""What the page asks for."""

from dataclasses import dataclass

from game.kit.page.command import Act, ActWith


@dataclass(frozen=True, slots=True)
class SheetActs:
    """Another constituency, one of its stations, and the pages about it."""

    step: ActWith[int]
    station: ActWith[int]
    nomination: Act
    assembly: Act
    meet: Act
