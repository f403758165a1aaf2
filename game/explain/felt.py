"""Why people feel another price than the one a rule sets: what makes it larger or smaller, from the record."""

from collections.abc import Mapping

from game.engine.behaviour.rules import absence_penalty, reject_penalty
from game.engine.data.columns import HOME, REJECT
from game.engine.data.election import Election
from game.engine.data.scenario import Scenario
from game.explain.part_names import part_name
from game.explain.person.situation import Situation
from game.explain.station.words import place_words
from game.level.goals import measures
from game.text.language import message
from game.text.language import translate as _
from game.text.numbers import plain

ALIKE = 0.05
"""Below this two prices print as one figure of the means."""

CLOSE = 0.005

ABSENT, STRUCK = (module.__name__.rpartition(".")[2] for module in (absence_penalty, reject_penalty))

_HERE = {
    ABSENT: message(
        "The rule is set to {asked}. Here it weighs {own}: people of this place are fetched {times} times as easily as"
        " is usual."
    ),
    STRUCK: message(
        "The rule is set to {asked}. Here it weighs {own}: a mark is seen {times} times as well as in plain sight."
    ),
}


def felt(election: Election, quantity: str) -> str:
    """Return why the figure of a quantity is not what its rule is set to; empty where it is, or no rule sets it."""
    if quantity == "pressure":
        return _pressed(election)
    return _feared(election) if quantity == "fear" else ""


def _pressed(election: Election) -> str:
    asked = _set(election.scenario, ABSENT)
    felt_here = measures.by_kind(election, HOME, ABSENT)
    if asked is None or abs(measures.pressure(election) - asked) < ALIKE:
        return ""
    told = _(
        "The rule is set to {asked}. It weighs more where people are easily fetched to the polls: {places}. Over all on"
        " the roll that makes {whole}."
    )
    return told.format(asked=plain(asked), places=_places(felt_here), whole=_brief(measures.pressure(election)))


def _feared(election: Election) -> str:
    asked, whole = _set(election.scenario, STRUCK), measures.fear(election)
    if asked is None or abs(whole - asked) < ALIKE:
        return ""
    own = measures.weight(election, REJECT, STRUCK)
    told = _(
        "The rule is set to {asked}. Opponents feel {own} of it: more where a mark is well seen, less where many are"
        " thought to strike the name out."
    ).format(asked=plain(asked), own=_brief(own))
    others = [
        _("{rule} adds {amount}.").format(rule=part_name(name), amount=_brief(amount))
        for name, amount in _others(election).items()
    ]
    return " ".join([told, *others])


def _others(election: Election) -> dict[str, float]:
    """What every other rule takes away from striking the name out, if that can be seen."""
    names = {one.part.name for one in election.scenario.under("behaviour")} - {STRUCK}
    found = {name: measures.weight(election, REJECT, name) for name in sorted(names)}
    return {name: amount for name, amount in found.items() if amount >= ALIKE}


def _set(scenario: Scenario, rule: str) -> float | None:
    """What a price is set to; None where its rule is off."""
    one = scenario.find(f"behaviour.{rule}")
    prices = absence_penalty.Params, reject_penalty.Params
    return float(one.params.penalty) if one is not None and isinstance(one.params, prices) else None


def _places(felt_here: Mapping[str, float]) -> str:
    """Every kind of place with what people feel there, the most first; kinds with one figure stand together."""
    by_figure: dict[str, list[str]] = {}
    for kind, amount in sorted(felt_here.items(), key=lambda one: -one[1]):
        by_figure.setdefault(_brief(amount), []).append(place_words(kind))
    return "; ".join(f"{', '.join(kinds)} {figure}" for figure, kinds in by_figure.items())


def _brief(amount: float) -> str:
    return plain(round(amount, 2))


def felt_here(here: Situation, rule: str, pull: float) -> str:
    """Return why a price pulls at one person otherwise than it is set; empty where it does not, or is no such price."""
    asked, told = _set(here.scenario, rule), _HERE.get(rule, "")
    times = here.reach if rule == ABSENT else here.visibility
    if asked is None or abs(abs(pull) - asked * times) > CLOSE or abs(times - 1.0) < CLOSE:
        return ""
    return _(told).format(asked=plain(asked), own=_brief(abs(pull)), times=_brief(times))
