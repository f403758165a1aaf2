"""The steps from everybody who opposes in private to the printed figure *against*, in counts and in words."""

from dataclasses import dataclass

from game.engine.data.columns import ACTS, OPPONENT, TIERS
from game.engine.data.election import Election
from game.engine.flows import flows
from game.explain.station.words import number_text
from game.text.language import translate as _
from game.text.language import translate_counted as counted

FIGURE = "against"
STRUCK = ACTS.index("struck_out")
DECREE = "decree"


@dataclass(frozen=True, slots=True)
class Steps:
    """How many there are at each step.

    opponents    : adults who oppose in private
    by_opponents : those of them who struck the name out
    by_others    : supporters who did
    at_stations  : votes against in the results of the stations
    left         : of the struck papers, those that are still against at the centre
    counted      : votes against at the centre
    printed      : the figure as printed, empty where the page has none
    decreed      : whether the centre wrote its result to a figure that was fixed before
    """

    opponents: int
    by_opponents: int
    by_others: int
    at_stations: int
    left: int
    counted: int
    printed: str
    denominator: int
    decreed: bool

    @property
    def struck(self) -> int:
        """Everybody who struck the name out."""
        return self.by_opponents + self.by_others


def steps(election: Election) -> Steps:
    """Count the steps of a ballot that was held."""
    truth = election.truth()
    figure = next((one for one in election.bulletin.figures if one.name == FIGURE), None)
    left = sum(one.count for one in flows(election) if (one.fate, one.column) == ("struck_out", "votes_against"))
    by_opponents = election.boxes.acts[:, OPPONENT, STRUCK].sum().item()
    return Steps(
        opponents=int(truth["opponents"]),
        by_opponents=int(by_opponents),
        by_others=int(truth["struck_out"] - by_opponents),
        at_stations=int(election.tiers[0].reported.votes_against.sum().item()),
        left=int(left),
        counted=int(election.published()["votes_against"]),
        printed=figure.printed if figure is not None else "",
        denominator=int(figure.denominator) if figure is not None else 0,
        decreed=_decreed(election),
    )


def _decreed(election: Election) -> bool:
    return any(entry.tier == TIERS[-1] and entry.part == DECREE for entry in election.ledger.entries)


def opposed_words(found: Steps) -> str:
    """How many opponents did not strike the name out; stands below those who did."""
    silent = number_text(found.opponents - found.by_opponents)
    return _("{silent} more opponents did not").format(silent=silent)


def struck_words(found: Steps) -> str:
    """Who struck the name out."""
    opponents = number_text(found.by_opponents)
    if not found.by_others:
        return _("{opponents} opponents").format(opponents=opponents)
    words = counted(
        "{opponents} opponents and {others} supporter", "{opponents} opponents and {others} supporters", found.by_others
    )
    return words.format(opponents=opponents, others=number_text(found.by_others))


def counted_words(found: Steps) -> str:
    """What became of the struck papers on the way up."""
    if found.decreed:
        return _("the centre wrote the count to fit a figure that was fixed before")
    if found.left == found.struck == found.counted:
        return _("each paper is counted as it was cast: nothing moved on the way up")
    lost = number_text(found.struck - found.left)
    words = _("{lost} struck papers became something else on the way up")
    if found.counted > found.left:
        words = _("{lost} struck papers became something else, {more} others became against")
    return words.format(lost=lost, more=number_text(found.counted - found.left))


def answer(found: Steps) -> str:
    """Who the printed figure is, in a sentence."""
    printed = found.printed
    if not printed:
        return _("This page prints no figure against.")
    if found.decreed:
        words = _("Who are the {printed} %? Nobody: the figure was there before the papers.")
        return words.format(printed=printed)
    if not found.struck:
        return _("Who are the {printed} %? Nobody struck the name out.").format(printed=printed)
    if found.left < found.struck:
        words = _("Who are the {printed} %? {struck} people struck the name out. {left} of them are left.")
        return words.format(printed=printed, struck=number_text(found.struck), left=number_text(found.left))
    words = _("Who are the {printed} %? The {struck} people who struck the name out, and nobody else.")
    return words.format(printed=printed, struck=number_text(found.struck))
