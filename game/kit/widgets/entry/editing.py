"""Editing a line of text, apart from how it looks: the caret, the selection, and what each key does to them."""

import re
from dataclasses import dataclass, field, replace

MOST_STEPS = 200

_WORD = re.compile(r"\w+|\W+")


@dataclass(frozen=True, slots=True)
class Line:
    """A text, the caret, and where the selection began (`anchor` equals `caret` if nothing is selected)."""

    text: str = ""
    caret: int = 0
    anchor: int = 0

    @property
    def selection(self) -> tuple[int, int]:
        """The selected part, from and to."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """The selected text."""
        start, end = self.selection
        return self.text[start:end]

    def typed(self, text: str, limit: int) -> "Line":
        """With a text in place of the selection, as much of it as fits the limit."""
        start, end = self.selection
        clean = "".join(character for character in text if character.isprintable())
        clean = clean[: max(0, limit - len(self.text) + end - start)]
        caret = start + len(clean)
        return Line(self.text[:start] + clean + self.text[end:], caret, caret)

    def moved(self, caret: int, *, keep: bool) -> "Line":
        """With the caret elsewhere; `keep` stretches the selection to it."""
        caret = min(max(0, caret), len(self.text))
        return replace(self, caret=caret, anchor=self.anchor if keep else caret)

    def without(self, step: int, *, word: bool) -> "Line":
        """Without the selection, or else without the character or word before (-1) or after (1) the caret."""
        if self.caret == self.anchor:
            return self.moved(self._towards(step, word=word), keep=True).typed("", len(self.text))
        return self.typed("", len(self.text))

    def all(self) -> "Line":
        """With everything selected."""
        return replace(self, caret=len(self.text), anchor=0)

    def stepped(self, step: int, *, word: bool, keep: bool) -> "Line":
        """With the caret one character or word on; a selection collapses to its end first."""
        if self.caret != self.anchor and not keep:
            return self.moved(self.selection[0 if step < 0 else 1], keep=False)
        return self.moved(self._towards(step, word=word), keep=keep)

    def _towards(self, step: int, *, word: bool) -> int:
        if not word:
            return self.caret + step
        bounds = [0, *(match.end() for match in _WORD.finditer(self.text))]
        if step < 0:
            return max((bound for bound in bounds if bound < self.caret), default=0)
        return min((bound for bound in bounds if bound > self.caret), default=len(self.text))


@dataclass(slots=True)
class History:
    """What a line was before, and what was undone of it."""

    past: list[Line] = field(default_factory=list)
    future: list[Line] = field(default_factory=list)

    def changed(self, before: Line) -> None:
        """Remember a line that was changed; what was undone before is gone."""
        self.past = [*self.past[-MOST_STEPS:], before]
        self.future.clear()

    def undone(self, now: Line) -> Line:
        """The line before the last change, if there was one."""
        return self._step(self.past, self.future, now)

    def redone(self, now: Line) -> Line:
        """The line after the change that was undone last, if one was."""
        return self._step(self.future, self.past, now)

    @staticmethod
    def _step(source: list[Line], other: list[Line], now: Line) -> Line:
        if not source:
            return now
        other.append(now)
        return source.pop()
