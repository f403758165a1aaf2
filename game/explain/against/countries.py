"""Three countries that print one page: who their 0.07 % are, whether they could be found, and why they are printed."""

from dataclasses import dataclass

from game.engine.simulate import election
from game.engine.streams import Between, go_on
from game.explain.against.naming import named_sentence, naming
from game.explain.against.steps import answer, steps
from game.level.load import load_rules
from game.text.language import message
from game.text.language import translate as _

WHY = {
    "spa_2026_fear": message("They were counted. To leave them out, somebody would have had to change a count."),
    "spa_2026_counting": message("Nobody chose the figure. It is what was left when every step had taken its part."),
    "spa_2026_decree": message("Somebody chose the figure. Why it is not 0, the page does not say."),
}
"""The levels whose countries these are, and why each prints the figure."""

QUESTIONS = (message("Who are they?"), message("Could they be found?"), message("Why print them at all?"))


@dataclass(frozen=True, slots=True)
class CountryAsked:
    """One of the three, and its answers to the three questions."""

    level: str
    title: str
    answers: tuple[str, str, str]


def countries(between: Between = go_on) -> tuple[CountryAsked, ...]:
    """Hold the ballot of each country and ask it; about a second each."""
    return tuple(_asked(level, between) for level in WHY)


def _asked(level: str, between: Between) -> CountryAsked:
    rules = load_rules(level)
    held = election(rules.scenario, rules.opening.seed, between=between)
    found, named = steps(held), named_sentence(naming(held))
    if found.decreed:
        named = _("Nobody stands behind the figure. {named}").format(named=named)
    return CountryAsked(level, _(rules.opening.title), (answer(found), named, _(WHY[level])))
