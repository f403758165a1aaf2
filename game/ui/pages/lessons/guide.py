"""The guide of a first level: a strip below the bar that says what to do next, one step at a time."""

from dataclasses import dataclass
from functools import partial

from game.explain.country_figures import figures_of
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, MARGIN, Token
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import ActWith
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.label import Label
from game.kit.widgets.steady import Steady
from game.level.goals.goal import Economy
from game.level.head import Head
from game.level.lessons.lesson import Step
from game.session.goals import Need, economy, verdict
from game.session.tutorial import is_read
from game.text.language import translate as _
from game.text.tip import Tip
from game.ui.ballot_state import BallotState

PAGE_OF = {"reactions": "readers"}
"""Pages that a step calls by another name."""


STANDING = 220
"""Width of the words that say how it stands, whatever they are."""

HIGH, PAD = 32, 6
"""Height of a strip's row, with a button in it or not, and what is around it."""


class Strip(Row):
    """A row on the floor colour, set apart from the page."""

    def measure_height(self, look: Look, width: int) -> int:
        """As high as what stands in it, and no lower than one with a button."""
        return max(super().measure_height(look, width), look.type_px(HIGH) + 2 * look.px(PAD))

    def paint(self, pen: Pen) -> None:
        """Fill the ground, with a bar of ink at its left."""
        pen.fill(self.rect, "floor")
        bar = self.rect.copy()
        bar.w = pen.look.px(6)
        pen.fill(bar, "ink")


def present_step(ballot: BallotState) -> Step | None:
    """Return the step of the tutorial that comes next, if the level has one."""
    return ballot.play.step


@dataclass(frozen=True, slots=True)
class Ways:
    """What the strip lets one do: go to a page, say that something was read, leave a step out."""

    go: ActWith[str]
    seen: ActWith[str]
    skip: ActWith[int]


def guide(ballot: BallotState, page: str, ways: Ways) -> Widget | None:
    """Return the strip, or None where nobody needs guiding."""
    step, steps = present_step(ballot), ballot.play.level.head.steps
    if step is None:
        return _goal(ballot) if page in ("country", "series") else None
    strips = {one: _strip(ballot, page, ways, one) for one in steps}
    return Steady(strips[step], [strip for one, strip in strips.items() if one is not step])


def _strip(ballot: BallotState, page: str, ways: Ways, step: Step) -> Widget:
    steps = ballot.play.level.head.steps
    number = steps.index(step)
    count = _("{step} of {steps}").format(step=number + 1, steps=len(steps))
    skip = (
        None
        if is_read(step)
        else Label(_("Skip"), CAPTION, "quiet", action=partial(ways.skip, number), key="guide skip")
    )
    return Strip(
        [
            Label(count, BODY_BOLD, wrap=False),
            Column([Label(_(step.text), BODY), _aim(ballot.play.level.head) if page == "country" else None], grow=1),
            Spacer(grow=0, width=8),
            _way(ballot, step, page, ways),
            skip,
        ],
        gap=16,
        pad=(MARGIN, PAD),
        align="middle",
        name=_("Guide"),
    )


def _aim(head: Head) -> Widget | None:
    """Return what is wanted in the end, below what is wanted next."""
    return Label(_("Goal: {goal}").format(goal=_(head.goal.text)), CAPTION, "quiet", key="goal") if head.goal else None


def _way(ballot: BallotState, step: Step, page: str, ways: Ways) -> Widget | None:
    """Return the way to the page of a step, or on from what is only read; what is to be done leads on by being done."""
    there = PAGE_OF.get(step.scene, step.scene)
    if there not in (page, "briefing"):
        go = partial(ways.go, there)
        return Button(_("Go there"), go, size="bar", key="guide go", disabled=ballot.election is None)
    return Button(_("Next"), partial(ways.seen, step.at), size="bar", key="guide next") if is_read(step) else None


def _standing(head: Head, ballot: BallotState) -> str:
    """How the forecast stands to the goal, or the ballot once it is counted: nobody knows it before."""
    series = ballot.play.series
    judged = verdict(head, ballot.record if ballot.counted else ballot.forecast, series.turns).judged
    if not series.last:
        failed = ballot.counted and any(one.known and not one.met for one in judged)
        return _("not reached") if failed else _("after ballot {name}").format(name=series.ballots[-1].name)
    known = [one for one in judged if one.known]
    met = sum(one.met for one in known)
    if ballot.counted:
        return _("reached") if met == len(judged) else _("not reached")
    if met == len(known):
        return _("within reach") if ballot.election else _("within reach: open the polls")
    return _("{met} of {all} within reach").format(met=met, all=len(judged))


def _economy(head: Head, ballot: BallotState) -> Widget | None:
    """Return what the seal of economy leaves to be spent, and what is; nothing while that would tell what is hidden."""
    limit = head.economy
    if limit is None or (limit.changes is None and (ballot.hidden or ballot.play.covered)):
        return None

    def need() -> Need:
        record = ballot.record if ballot.counted else ballot.forecast
        return economy(limit, len(ballot.play.changed), lambda: figures_of(record).cost.distance)

    def said() -> str:
        now = need()
        words = _("economy: {used} of {most} changes") if now.counted else _("economy: {used} of {most} % wrong")
        return words.format(used=now.used, most=now.most)

    def tone() -> Token:
        return "quiet" if need().kept else "vermilion_text"

    return Label(said, CAPTION, tone, align="right", key="economy")


def _economy_asked(limit: Economy) -> str:
    if limit.changes is not None:
        return _("Economy: at most {most} settings changed").format(most=limit.changes)
    words = _("Economy: at most {most} % of all adults left out, or counted as something they did not do")
    return words.format(most=f"{limit.distance:g}")


def _goal(ballot: BallotState) -> Widget | None:
    """Return the goal, and how the present forecast or ballot stands to it; None in free play."""
    head = ballot.play.level.head
    goal = head.goal
    if goal is None:
        return None
    asked = [_(one.text) for one in (*goal.conditions, *head.means)]
    asked += [_economy_asked(head.economy)] if head.economy else []
    tip = Tip(_("What is asked"), " · ".join(asked))
    return Strip(
        [
            Label(_("Goal"), BODY_BOLD, wrap=False, tip=tip, key="goal"),
            Label(_(goal.text), BODY, grow=1),
            Column(
                [
                    Label(lambda: _standing(head, ballot), BODY_BOLD, wrap=False, align="right"),
                    _economy(head, ballot),
                ],
                width=STANDING,
            ),
        ],
        gap=16,
        pad=(MARGIN, PAD),
        align="middle",
        name=_("Goal"),
    )
