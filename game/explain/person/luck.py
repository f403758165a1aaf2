"""Where chance decided: what most people with the same pulls do, and how few do what this one did."""

import math

from game.engine.data.columns import CHOSEN
from game.explain import vocabulary
from game.explain.station.attendance import Voter
from game.text.language import translate as _


def choice_chances(voter: Voter) -> dict[str, float]:
    """How likely each choice was for somebody who had one."""
    utilities = voter.person.utilities
    most = max(utilities.values(), default=0.0)
    weights = {name: math.exp(value - most) for name, value in utilities.items()}
    total = sum(weights.values())
    return {name: weight / total for name, weight in weights.items()}


def luck_words(voter: Voter) -> str:
    """One sentence where somebody did not do what was likeliest; nothing where they did, or had no choice."""
    shares = choice_chances(voter)
    taken = CHOSEN.get(voter.person.did, "")
    if taken not in shares:
        return ""
    likeliest = max(shares, key=lambda name: shares[name])
    if shares[likeliest] <= shares[taken]:
        return ""
    words = _("Of people with these pulls, {many} {usual} and {few} {this}. Here chance decided.")
    return words.format(
        many=how_often(shares[likeliest]),
        usual=vocabulary.choice(likeliest),
        few=how_often(shares[taken]),
        this=vocabulary.choice(taken),
    )


def how_often(share: float) -> str:
    """A chance as people out of a hundred, or out of as many as it takes for one."""
    if share >= 0.995:
        return _("nearly all")
    if share >= 0.01:
        return _("about {count} in 100").format(count=round(100 * share))
    every = float(f"{1 / share:.1g}")
    return _("about 1 in {every}").format(every=f"{every:,.0f}")
