"""Sheets that cannot be right by themselves: more papers on them than there are names on their roll."""

from game.engine.data.columns import TIERS
from game.engine.data.election import Election
from game.text.language import translate as _
from game.text.language import translate_counted
from game.text.numbers import grouped


def overfull(record: Election) -> str:
    """Return what is to be said of a ballot's sheets, the page's own first; empty where all of them are possible."""
    sheet = record.reported
    papers, names = float(sheet.in_box.sum()), float(sheet.registered.sum())
    if round(papers) > round(names):
        return _("More papers than names: the page counts {papers} papers from a roll of {names}.").format(
            papers=grouped(papers), names=grouped(names)
        )
    stations = record.tiers[TIERS.index("precinct")].reported
    many = int((stations.in_box.round() > stations.registered.round()).sum())
    if many == 0:
        return ""
    return translate_counted(
        "{count} of {all} station sheets has more papers than names on its roll.",
        "{count} of {all} station sheets have more papers than names on their roll.",
        many,
    ).format(count=grouped(many), all=grouped(stations.registered.size))
