"""The seals of a debrief: each earned one comes down as a stamp, one after the other, and is heard."""

from collections.abc import Sequence

from game.kit.drawing.theme import BODY_BOLD, CAPTION
from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label
from game.session.goals import Seal
from game.text.language import translate as _
from game.ui.pages.lessons.stamp import SealStamp, seal_names

FALL, APART = 0.22, 0.38
"""Seconds that a stamp takes to come down, and that lie between one stamp and the next."""

SIZE = 56


class Pressing:
    """Which seals have come down how far; a seal comes down once."""

    def __init__(self) -> None:
        self._begins: dict[str, float] = {}
        self._clock = 0.0
        self._still = False

    def begin(self, seals: Sequence[Seal], *, still: bool) -> None:
        """Have the earned seals come down that have not yet; ``still`` puts them on the paper at once."""
        self._still = still
        new = [seal.name for seal in seals if seal.earned and seal.name not in self._begins]
        for index, name in enumerate(new):
            self._begins[name] = self._clock - FALL if still else self._clock + APART * (index + 1)

    def along(self, name: str) -> float:
        """How far a stamp has come down, from 0 to 1."""
        begins = self._begins.get(name)
        return 0.0 if begins is None else min(1.0, max(0.0, (self._clock - begins) / FALL))

    @property
    def moving(self) -> bool:
        """Whether a stamp is still to come down."""
        return any(self.along(name) < 1.0 for name in self._begins)

    def step(self, seconds: float) -> bool:
        """Let time pass; the answer is whether a stamp has met the paper."""
        before = sum(self.along(name) >= 1.0 for name in self._begins)
        self._clock += seconds
        return sum(self.along(name) >= 1.0 for name in self._begins) > before

    def card(self, seals: Sequence[Seal]) -> Widget | None:
        """Return the seals, each with what it was earned by or what is missing; None where there are none."""
        if not seals:
            return None
        rows: list[Widget] = [Label(_("Seals"), BODY_BOLD, heading=True)]
        rows += [self._row(seal) for seal in seals]
        return Card(rows, gap=10)

    def _row(self, seal: Seal) -> Widget:
        def along() -> float:
            return self.along(seal.name)

        said: list[Widget] = [Label(seal_names()[seal.name].capitalize(), BODY_BOLD)]
        said += [Label(sentence, CAPTION, "quiet") for sentence in seal.sentences]
        picture = SealStamp(seal.name, seal.earned, SIZE, along, named=False)
        return Row([picture, Column(said, gap=2, grow=1)], gap=14, align="middle")
