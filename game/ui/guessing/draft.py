"""A guess as far as it is made: what is typed, the place on the line, and the same number in both."""

import math
from dataclasses import dataclass, field

from game.engine.publication.rounding import is_printed_percentage
from game.explain.percent_scale import PercentScale
from game.kit.page.command import Answer
from game.level.lessons.prediction import Prediction
from game.text.unit import Unit
from game.ui.guessing.axis import ScaledNotches

MIDDLE = 50.0


@dataclass
class GuessDraft:
    """Untouched it is no guess: ``text`` is empty until something is typed or a place on the line is chosen."""

    asked: int
    prediction: Prediction
    text: str = ""
    scale: PercentScale = field(init=False)

    def __post_init__(self) -> None:
        """Take the scale that fits the question."""
        self.scale = PercentScale(self.prediction.scale)

    @property
    def digits(self) -> int:
        """Digits after the point of a place on the line: enough to come close enough."""
        return max(1, math.ceil(-math.log10(self.prediction.tolerance)))

    @property
    def step(self) -> float:
        """How far one key moves the mark, in percentage points."""
        return float(10.0**-self.digits)

    @property
    def made(self) -> str:
        """The guess as it would be kept: digits such as 99.93; empty while there is none."""
        text = self.text.strip().removesuffix("%").strip().replace(",", ".")
        return text if is_printed_percentage(text) else ""

    @property
    def value(self) -> float:
        """Where the mark stands; in the middle while there is none."""
        return float(self.made) if self.made else MIDDLE

    @property
    def notches(self) -> ScaledNotches:
        """The places on the line."""
        return ScaledNotches(0.0, 100.0, self.step, self.scale)

    @property
    def unit(self) -> Unit:
        """How a place on the line is written."""
        return Unit(sign="%", decimals=self.digits)

    def on_text(self, text: str) -> Answer:
        """Take what is typed, whether it is a guess yet or not."""
        self.text = text
        return None

    def on_value(self, value: float) -> Answer:
        """Take a place on the line."""
        self.text = f"{value:.{self.digits}f}"
        return None

    def on_step(self, steps: int) -> Answer:
        """Go some steps along the line; without a guess, from its middle."""
        return self.on_value(self.notches.moved(self.value, steps))
