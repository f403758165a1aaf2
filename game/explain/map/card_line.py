"""What the card beside a place on the map says, line by line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CardLine:
    """A line of the card: a title alone, or a label with its figure and a bar (0 to 1), solid or hatched."""

    label: str
    figure: str = ""
    share: float | None = None
    report: bool = False

    def spoken(self) -> str:
        """The line in words."""
        return f"{self.label} {self.figure}".strip()
