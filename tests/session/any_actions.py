"""Random things a player might do in a level, sensible and not."""

from typing import Any

from hypothesis import strategies as st

from game.level.load import Level
from game.level.rules.turnables import Turnable, switchable, turnables
from game.session.actions import (
    Action,
    Answer,
    EndCount,
    GiveUpGuess,
    Note,
    OpenPolls,
    Predict,
    Redo,
    Reseed,
    RestoreRules,
    SetKnob,
    SkipStep,
    SwitchPart,
    TakeHint,
    TakeRules,
    Undo,
    Visit,
)
from game.session.pinning import Pin, Unpin
from tests.engine.any_settings import any_value

ODD_VALUES: list[Any] = [-1, 0, 1, 2.5, 1e9, -0.0, True, "", "secret", "no such word", 2**40]
ODD_PATHS = ["no.such.part", "behaviour.civic_duty.no_such_knob", "population.country.map", "x"]
DIGITS = 9
PLACES = ["station", "trace", "truth_report", "figure", "elsewhere"]


@st.composite
def any_turn(draw: st.DrawFn, knobs: tuple[Turnable, ...]) -> SetKnob:
    """Turn any knob of the level to any value it may have, or to one it may not."""
    one = draw(st.sampled_from(knobs))
    value = draw(any_value(one.knob)) if draw(st.integers(0, 9)) else draw(st.sampled_from(ODD_VALUES))
    # a slider has no such place as 5e-324
    value = round(value, DIGITS) if isinstance(value, float) else value
    return SetKnob(one.path, value, dragging=draw(st.booleans()))


@st.composite
def any_drag(draw: st.DrawFn, knobs: tuple[Turnable, ...]) -> list[Action]:
    """Drag one knob to and fro between few places, and perhaps undo or do something else in the middle of it."""
    one = draw(st.sampled_from(knobs))
    low, high, usual = one.knob.minimum, one.knob.maximum, one.knob.default
    places = one.knob.choices or ((False, True) if isinstance(usual, bool) else (low, high, usual))
    turn = st.builds(
        SetKnob, path=st.just(one.path), value=st.sampled_from(places), dragging=st.sampled_from([True, True, False])
    )
    other = st.sampled_from([Undo(), Redo(), OpenPolls(), Visit("station")])
    return draw(st.lists(st.one_of(turn, turn, turn, other), min_size=2, max_size=6))


@st.composite
def any_rules(draw: st.DrawFn, knobs: tuple[Turnable, ...], addresses: list[str]) -> TakeRules:
    """Take several rules over at once, most of them such as the level allows."""
    turns = draw(st.lists(any_turn(knobs), max_size=4))
    switches = draw(st.dictionaries(st.sampled_from(addresses), st.booleans(), max_size=2))
    return TakeRules("others", {**{turn.path: turn.value for turn in turns}, **switches})


def any_actions(level: Level, *, reseed: bool = True) -> st.SearchStrategy[list[Action]]:
    """Any list of actions, single ones and drags."""
    single = any_action(level, reseed=reseed).map(lambda action: [action])
    parts = st.lists(st.one_of(single, any_drag(turnables(level.head.knobs))), max_size=15)
    return parts.map(lambda lists: [action for one in lists for action in one])


def any_action(level: Level, *, reseed: bool = True) -> st.SearchStrategy[Action]:
    """Any action; most of them turn knobs, undo and redo."""
    knobs = turnables(level.head.knobs)
    addresses = [*switchable(level.head.knobs), *ODD_PATHS]
    steps = [Undo(), Undo(), Redo(), Redo(), OpenPolls(), EndCount(), RestoreRules(), TakeHint(), Pin(), Unpin()]
    plain = st.sampled_from(steps)
    rare: list[st.SearchStrategy[Action]] = [
        st.builds(SwitchPart, address=st.sampled_from(addresses), on=st.booleans()),
        any_rules(knobs, addresses),
        st.builds(SetKnob, path=st.sampled_from(ODD_PATHS), value=st.sampled_from(ODD_VALUES)),
        st.builds(
            Predict,
            figure=st.sampled_from(["for", "turnout", "x"]),
            text=st.sampled_from(["99.93", "x", "1e3"]),
            asked=st.integers(0, 2),
        ),
        st.builds(GiveUpGuess, asked=st.integers(0, 2)),
        st.builds(Answer, question=st.integers(0, 3), choice=st.integers(0, 4)),
        st.builds(Visit, place=st.sampled_from(PLACES)),
        st.builds(SkipStep, step=st.integers(0, 19)),
        st.builds(Note, text=st.text(st.characters(exclude_categories=["Cs"]), max_size=20)),
        *([st.builds(Reseed, seed=st.integers(0, 2**32 - 1))] if reseed else []),
    ]
    return st.one_of(any_turn(knobs), any_turn(knobs), plain, *rare)
