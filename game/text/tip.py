"""What a tooltip says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tip:
    """A bold fact, one plain line, and a quiet line with kind and source."""

    fact: str
    line: str = ""
    source: str = ""

    def spoken(self) -> str:
        """The tip as one line."""
        return " · ".join(part for part in (self.fact, self.line, self.source) if part)
