"""The rules panel: a control for every knob the level allows, generated from the parts, under the level's headings."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from typing import Any

from game import parts
from game.explain import vocabulary
from game.explain.knob_words import choice_name, unit_of
from game.explain.part_names import part_name
from game.kit.drawing.theme import BODY_BOLD, CAPTION, CAPTION_BOLD, CAPTION_ITALIC
from game.kit.layout import Column
from game.kit.page.command import Act, Answer
from game.kit.widget import Widget
from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.slider import Slider
from game.kit.widgets.label import Label
from game.kit.widgets.picked import Choice
from game.kit.widgets.select import Select
from game.kit.widgets.toggle import Toggle
from game.level.rules.turnables import Turnable
from game.session.prices import word_for
from game.text.citations import cited
from game.text.language import translate as _
from game.text.tip import Tip
from game.ui.pages.country.state import CountryState, Setting

REPORTING = "reporting."
"""Where the same part can act at several tiers."""

VERY_LOW = 440
"""Design units of height below which the whole pane of rules scrolls, and not they alone."""


@dataclass(frozen=True, slots=True)
class Turning:
    """How the controls read parameters and parts, live and by their paths, and what they do when they are turned."""

    value: Callable[[str], Any]
    is_on: Callable[[str], bool]
    knob: Callable[[str, Setting], Answer]
    switch: Callable[[str, bool], Answer]
    settle: Act
    turned: Callable[[str], bool] = field(default=lambda _path: True)
    """Whether a parameter is other than the level set it: what is covered shows itself then."""
    mute: Mapping[str, str] = field(default_factory=dict)
    """What is said of parameters that cannot act as things stand."""


def rules(knobs: Iterable[Turnable], turning: Turning) -> list[Widget]:
    """Return the panel's rows: headings and controls."""
    rows: list[Widget] = []
    for group, members in groupby(knobs, key=lambda one: one.group):
        listed = list(members)
        several = len({one.address.rpartition(".")[0] for one in listed}) > 1
        controls: list[Widget] = []
        for slot, ones in groupby(listed, key=lambda one: one.address.rpartition(".")[0]):
            # the same part may act at several tiers: say at which
            if several and slot.startswith(REPORTING):
                controls.append(Label(vocabulary.at_tier(slot.removeprefix(REPORTING)), CAPTION, "quiet"))
            controls += _parts(list(ones), turning)
        rows.append(Column([Label(_(group), CAPTION_BOLD, "quiet", heading=True), *controls], gap=12))
    return rows


def _parts(knobs: list[Turnable], turning: Turning) -> list[Widget]:
    """Return the controls part by part, below a name where labels alone would not tell them apart."""
    parts_of = {label: {one.address for one in knobs if one.knob.label == label} for label in _labels(knobs)}
    controls: list[Widget] = []
    for address, inside in groupby(knobs, key=lambda one: one.address):
        members = list(inside)
        if any(len(parts_of[label]) > 1 for label in _labels(members)):
            controls.append(Label(part_name(address.rpartition(".")[2]), BODY_BOLD))
        controls += [_with_silence(one, turning) for one in members]
    return controls


def part_rows(address: str, knobs: list[Turnable], turning: Turning, told: list[Widget]) -> list[Widget]:
    """Return a part's card: name and step, a switch if a ballot can do without it, what is told of it, its controls."""
    slot, _dot, name = address.rpartition(".")
    tier = slot.removeprefix(REPORTING) if slot.startswith(REPORTING) else ""
    at = Label(vocabulary.at_tier(tier), CAPTION, "quiet") if tier else None
    fixed = Label(part_name(name), BODY_BOLD, tip=_about(address))
    head = fixed if parts.always_on(address) else _switch(address, turning)
    return [Column([head, at]), *told, *(_with_silence(one, turning) for one in knobs)]


def _with_silence(one: Turnable, turning: Turning) -> Widget:
    """Return the control, and below it why it cannot act, if it cannot."""
    shown, said = control(one, turning), "" if _covered(one, turning) else turning.mute.get(one.path)
    return Column([shown, Label(said, CAPTION_ITALIC, "quiet", key=f"mute {one.path}")], gap=2) if said else shown


def _labels(knobs: Iterable[Turnable]) -> list[str]:
    return [one.knob.label for one in knobs]


def _about(address: str) -> Tip:
    part = parts.find(address).part
    return Tip(part_name(part.name), _(part.about), _("source: {source}").format(source=cited(part.source)))


def _switch(address: str, turning: Turning) -> Widget:
    name, switch = part_name(address.rpartition(".")[2]), partial(turning.switch, address)
    return Toggle(name, lambda: turning.is_on(address), switch, tip=_about(address), key=f"switch {address}")


def control(one: Turnable, turning: Turning) -> Widget:
    """Return the control of one knob: slider, switch or list."""
    knob, tip, turn = one.knob, _tip(one), partial(turning.knob, one.path)
    if isinstance(knob.default, bool):
        return Toggle(_(knob.label), lambda: bool(turning.value(one.path)), turn, tip=tip, key=one.path)
    if knob.choices is not None:
        choices = [Choice(name, choice_name(knob, name)) for name in knob.choices]
        off = partial(_off, one, turning)
        select = Select(_(knob.label), choices, lambda: str(turning.value(one.path)), turn, off=off, key=one.path)
        return Column([Label(_(knob.label), tip=tip), select], gap=4)
    low, high = float(knob.minimum or 0.0), float(knob.maximum or 1.0)
    return Slider(
        _(knob.label),
        lambda: float(turning.value(one.path)),
        turn,
        Notches(low, high, float(knob.step or 0.0)),
        # a taste for something may be negative: only what pushes has a strength in words
        word=pressure_word if knob.unit == "logits" and low >= 0.0 else None,
        unit=unit_of(knob),
        finest=1.0 if knob.whole else 0.0,
        done=turning.settle,
        off=partial(_off, one, turning),
        covered=partial(_covered, one, turning),
        tip=tip,
        key=one.path,
    )


def _off(one: Turnable, turning: Turning) -> bool:
    return not turning.is_on(one.address)


def _covered(one: Turnable, turning: Turning) -> bool:
    return one.covered and not turning.turned(one.path)


def pressure_word(logits: float) -> str:
    """Return the word for a pressure."""
    return _(word_for(logits))


def _tip(one: Turnable) -> Tip:
    told = one.knob.means or parts.find(one.address).part.about
    words = _("{meaning} What it is set to is covered here: find out first.") if one.covered else "{meaning}"
    source = _("source: {source}").format(source=cited(one.knob.source))
    return Tip(_(one.knob.label), words.format(meaning=_(told)), source)


def own_rules(page: CountryState) -> Widget:
    """Return the way back to the rules the level starts with."""
    words, nothing = _("Back to the level's own rules"), lambda: not page.ballot.play.changed
    return Label(words, CAPTION, "quiet", action=page.on_restore, disabled=nothing, key="restore")
