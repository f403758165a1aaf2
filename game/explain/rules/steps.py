"""The steps of undo in words: what would be taken back or done again, and what a rule is after that."""

from game.explain.setting_words import placed_name, setting_value
from game.session.actions import Action, Reseed, RestoreRules, SetKnob, SwitchPart, TakeRules
from game.session.series.actions import FirstBallot, NextBallot
from game.session.session import Playthrough
from game.text.language import message
from game.text.language import translate as _

RESTORED = message("back to the level's own rules")
ON, BACK = message("the way to the next ballot"), message("back to the first ballot")
LAST = message("the last change")


def next_undo(play: Playthrough) -> str:
    """Return the step that undo would take back, in words; empty where there is none."""
    return step_words(play.state.now.by) if play.can_undo else ""


def next_redo(play: Playthrough) -> str:
    """Return the step that redo would do again, in words; empty where there is none."""
    return step_words(play.state.undone[-1].by) if play.can_redo else ""


def step_words(action: Action | None) -> str:
    """Return in a few words what an action did to the rules."""
    match action:
        case SetKnob():
            value = setting_value(action.path, action.value)
            return _("{rule}: {value}").format(rule=placed_name(action.path), value=value)
        case SwitchPart():
            value = setting_value(action.address, action.on)
            return _("{rule}: {value}").format(rule=placed_name(action.address), value=value)
        case TakeRules():
            return _(action.name)
        case Reseed():
            return _("another ballot, seed {seed}").format(seed=action.seed)
    return _({RestoreRules: RESTORED, NextBallot: ON, FirstBallot: BACK}.get(type(action), LAST))


def undone(step: Action | None, play: Playthrough) -> str:
    """Return the notice after a step was taken back."""
    return _told(_("Undone: {step}"), step, play)


def redone(step: Action | None, play: Playthrough) -> str:
    """Return the notice after a step was done again."""
    return _told(_("Done again: {step}"), step, play)


def _told(words: str, step: Action | None, play: Playthrough) -> str:
    told = words.format(step=step_words(step))
    if not isinstance(step, SetKnob) or any(one.path == step.path and one.covered for one in play.knobs):
        return told
    address = step.path.rpartition(".")[0]
    now = setting_value(step.path, play.value(step.path)) if play.is_on(address) else _("off")
    return told if now == setting_value(step.path, step.value) else _("{step} (now {now})").format(step=told, now=now)
