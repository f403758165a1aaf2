"""What people expect next time: one reader's belief about dissent is carried to the next ballot."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from game.engine.behaviour import perception
from game.engine.behaviour.rules import conformity, reject_penalty
from game.engine.data.election import Election
from game.engine.data.knobs import knobs
from game.explain.knob_words import written
from game.explain.readers import Reading
from game.kit.drawing.theme import BODY, CAPTION, TARGET
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act, ActWith
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.label import Label, caption, heading
from game.text.language import translate as _
from game.text.tip import Tip
from game.ui.pages.readers.choice import BeliefChoice, Carried

EVERYONE = "everyone"
DIGITS = 3
"""Digits to which the rule takes a share."""

HARDLY = 0.0005
"""A change of the expected share that nobody would feel."""


@dataclass(frozen=True, slots=True)
class Next:
    """What the next ballot begins with: what was expected this time, what may be carried on, and what is."""

    this_time: float
    choices: tuple[Carried, ...]
    whose: str

    @property
    def next_time(self) -> float:
        """The share of dissent that people will expect."""
        return next((one.share for one in self.choices if one.name == self.whose), self.this_time)

    @property
    def setting(self) -> float:
        """The share as the rule takes it."""
        return min(1.0, max(0.0, round(self.next_time, DIGITS)))


def carried(election: Election, readings: Sequence[Reading], whose: str) -> Next:
    """Return what people expect next time if they believe what one kind of reader believes, or all in equal parts."""
    this_time = perception.of(election.scenario).prior
    own = [Carried(one.name, one.title, one.belief.perceived_dissent) for one in readings if one.belief is not None]
    if len(own) > 1:
        mean = sum(one.share for one in own) / len(own)
        own.append(Carried(EVERYONE, _("All in equal parts"), mean))
    names = [one.name for one in own]
    return Next(this_time, tuple(own), whose if whose in names else next(iter(names), ""))


def matters(election: Election) -> bool:
    """Whether anybody's choice depends on how much dissent is expected."""
    for one in election.scenario.under("behaviour"):
        if isinstance(one.params, reject_penalty.Params) and one.params.safety * one.params.penalty > 0:
            return True
        if isinstance(one.params, conformity.Params) and one.params.strength > 0:
            return True
    return False


class NextActs(NamedTuple):
    """What can be done on the panel: choose whose belief is carried on, and begin the next ballot."""

    whose: ActWith[str]
    begin: Act


def next_panel(election: Election, coming: Next, refused: str, acts: NextActs, *, large: bool) -> Widget:
    """The bars, whose belief it is, and the way to the next ballot; `refused` says why there is none."""
    title = heading(_("What people expect next time"))
    if not coming.choices:
        return Column([title, Label(_("This level has no readers, so nothing is carried on."))], gap=8)
    words = refused or _setting_words(coming)
    button = Button(
        _("Next ballot with this belief"),
        acts.begin,
        main=True,
        size="normal" if large else "bar",
        disabled=bool(refused),
        tip=Tip(_("Hold the next ballot with this belief"), words),
        key="next ballot",
    )
    return Column(
        [
            title,
            caption(_("names struck out, in per cent of papers, as believed by")),
            _choice(coming, acts.whose, row=40 if large else TARGET),
            Label(_effect(election, coming), BODY),
            Spacer(),
            Row([button, Label(words, CAPTION, "quiet", grow=1)], gap=12, align="middle"),
        ],
        gap=8,
    )


def _choice(coming: Next, whose: ActWith[str], row: float) -> Widget:
    name = _("Whose belief is carried on")
    return BeliefChoice(name, coming.this_time, coming.choices, coming.whose, whose, row=row, key="whose")


def _setting_words(coming: Next) -> str:
    knob = next(one for one in knobs(perception.Params) if one.name == "prior")
    words = _("Sets the rule “{rule}” to {setting}. The polls are opened anew.")
    return words.format(rule=_(knob.label), setting=written(knob, coming.setting))


def _effect(election: Election, coming: Next) -> str:
    """What the belief does to people, in a sentence."""
    if not matters(election):
        return _("In this level no rule makes people look at what others are believed to do.")
    if abs(coming.next_time - coming.this_time) < HARDLY:
        return _("About as much dissent is expected as before: the page told people little.")
    if coming.next_time > coming.this_time:
        return _("More dissent is expected than before. Whoever strikes the name out feels less alone.")
    return _("Less dissent is expected than before. Whoever strikes the name out feels more alone.")
