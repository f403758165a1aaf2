"""Stage 6, publication: what is printed.

    figure = numerator ÷ denominator of the central protocol, in per cent, with its own decimals and rounding
    deputy = a constituency whose own report has more than half of its papers for the candidate
Counts stay whole numbers all the way to the printed digits; what a forecast expects is first rounded to whole counts
and whole deputies.
"""

from collections.abc import Callable, Sequence

from game.engine.data.arrays import Reals
from game.engine.data.bulletin import Bulletin, Figure
from game.engine.data.protocols import Protocols
from game.engine.data.scenario import Scenario
from game.engine.publication import figures
from game.engine.publication.rounding import print_percent

NOTHING = "–"
"""Printed where there is nothing to take a percentage of."""

SENTENCES = {
    "turnout": "{turnout} % of the electors on the roll took part.",
    "for": "{for} % of the papers were for the candidates.",
    "against": "{against} % were against.",
    "away": "{away} % of the electors, abroad or at sea, could not take part.",
    "abstained": "{abstained} % of the electors abstained.",
    "invalid": "{invalid} % of the papers were invalid.",
}
"""One sentence for each figure, of its usual base; those that are not shown are left out."""

OTHERWISE = {
    ("for", "registered"): "{for} % of the electors on the roll voted for the candidates.",
    ("for", "valid"): "{for} % of the valid papers were for the candidates.",
    ("against", "registered"): "{against} % of the roll voted against.",
    ("against", "valid"): "{against} % of the valid papers were against.",
    ("invalid", "registered"): "{invalid} % of the roll cast an invalid paper.",
    ("invalid", "valid"): "Invalid papers were {invalid} % of the valid ones.",
}
"""The sentences of figures that are a share of something else than usual."""

ALONE = {
    "registered": "{for} % of the electors on the roll voted for the candidate.",
    "cast": "{for} % of the papers were for the candidate.",
    "valid": "{for} % of the valid papers were for the candidate.",
}
"""The sentences of the share for where there is one constituency, and so one candidate, by what it is a share of."""

OPENING = "The central commission announces the result."
ALL = "In every constituency the candidate is elected. Deputies: {deputies}."
SOME = "In {deputies} of {seats} constituencies the candidate is elected."
NONE = "In no constituency is the candidate elected."
THE_ONE, NOT_THE_ONE = "The candidate is elected as the constituency’s one deputy.", "The candidate is not elected."


def publish(scenario: Scenario, elected: Reals, central: Protocols) -> Bulletin:
    """Print the bulletin from the centre's report, and from (C,) where a constituency's report elects the candidate."""
    printed = []
    for name in figures.MEMBERS:
        policy = scenario.one(f"publication.{name}", figures.Params)
        if policy.shown:
            printed.append(_figure(name, policy, central))
    deputies, seats = round(elected.sum()), elected.size
    return Bulletin(tuple(printed), deputies, compose(printed, deputies, seats))


def compose(printed: Sequence[Figure], deputies: int, seats: int, translate: Callable[[str], str] = str) -> str:
    """Return the bulletin's text, a sentence a line, each passed through ``translate`` before it is filled in."""
    digits = {figure.name: figure.printed for figure in printed}
    lines = [OPENING, *(sentence(figure, seats) for figure in printed), closing(deputies, seats)]
    return "\n".join(translate(line).format(deputies=deputies, seats=seats, **digits) for line in lines)


def sentence(figure: Figure, seats: int) -> str:
    """Return the sentence that a figure is printed in, not yet filled in."""
    if seats == 1 and figure.name == "for":
        return ALONE[figure.base]
    return OTHERWISE.get((figure.name, figure.base)) or SENTENCES[figure.name]


def closing(deputies: int, seats: int) -> str:
    """Return the sentence that says who is elected, not yet filled in."""
    if seats == 1:
        return THE_ONE if deputies else NOT_THE_ONE
    return ALL if deputies == seats else SOME if deputies else NONE


def _figure(name: str, policy: figures.Params, central: Protocols) -> Figure:
    above = round(figures.numerator(name, central))
    below = round(figures.denominator(policy.base, central))
    printed = print_percent(above, below, policy.decimals, policy.rounding) if below > 0 else NOTHING
    return Figure(name, above, below, policy.base, policy.decimals, policy.rounding, printed)
