"""What people talk about when they talk about a page, figure by figure, and why."""

from typing import NamedTuple

from game.engine.audience.readers import hearsay
from game.engine.data.bulletin import Figure
from game.engine.data.election import Election
from game.engine.data.talk import talk
from game.explain.vocabulary import figure_name
from game.text.language import translate as _

HEARD = "audience.hearsay"
REMARKS = 100


class Spoken(NamedTuple):
    """A printed figure, and its share of the talk over the page."""

    figure: Figure
    share: float

    @property
    def remarks(self) -> str:
        """Its part of a hundred remarks, in words that never round somebody away."""
        if 0.0 < REMARKS * self.share < 0.5:
            return _("under {figure}").format(figure=1)
        return f"{REMARKS * self.share:.0f}"


def spoken(election: Election) -> tuple[Spoken, ...]:
    """Return every printed figure, the most talked about first; as the level has talk spread, or as usual."""
    found = election.scenario.find(HEARD)
    params = found.params if found is not None and isinstance(found.params, hearsay.Params) else hearsay.Params()
    shares = talk(election.bulletin.figures, params.retold)
    told = [Spoken(one, shares[one.name]) for one in election.bulletin.figures if one.name in shares]
    return tuple(sorted(told, key=lambda one: -one.share))


def talk_sentence(told: tuple[Spoken, ...]) -> str:
    """Say what is talked about most, and how much."""
    if not told or told[0].share == 0.0:
        return _("There is nothing to talk about: no figure tells anybody from anybody.")
    words = _("Of {all} remarks about this page {remarks} are about one figure: {name}, {printed} %.")
    figure = told[0].figure
    return words.format(all=REMARKS, remarks=told[0].remarks, name=figure_name(figure.name), printed=figure.printed)


def why_talked_about() -> str:
    """Say where the shares come from."""
    return _(
        "The model’s own reckoning: a figure is news if it is surprising and yet not too rare to meet. Talk that "
        "repeats makes the loudest figure louder."
    )


def sources() -> str:
    """Return where it is documented, and what is a design choice."""
    return "Shannon 1948; Itti & Baldi 2009; how much is retold is a design choice"
