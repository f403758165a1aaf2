"""The debrief where there is no lesson: which rules were changed, and what the page says beside what happened."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from game.engine.data.election import Election
from game.explain import vocabulary
from game.explain.country_figures import figures_of
from game.explain.knob_words import written
from game.explain.part_names import part_name
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, FIGURE_KEY
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import ActWith
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.rule import Rule
from game.session.session import Playthrough
from game.text.language import translate as _

SAMPLE = "99.99"


def what_you_changed(play: Playthrough) -> Widget:
    """Return the card with every rule that differs from the level's own, as it is and as it was."""
    paths = play.changed
    if not paths:
        return Card([_title(_("What you changed")), Label(_("Nothing: these are the rules as they began."))], gap=8)
    known = {one.path for one in play.knobs}
    rows: list[Widget] = [_title(_("What you changed"))]
    for address, inside in groupby(paths, key=lambda path: path.rpartition(".")[0] if path in known else path):
        tier, _dot, part = address.rpartition(".")
        rows += [Rule(), Label(part_name(part), BODY)]
        rows += [caption(vocabulary.at_tier(tier.removeprefix("reporting.")))] if tier.startswith("reporting.") else []
        rows += [Row([caption(label), Spacer(), Label(now, BODY)], gap=12) for label, now in _told(play, inside)]
    return Card(rows, gap=6)


def _told(play: Playthrough, paths: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Yield the name and the present value of what was changed in one part, and its value before."""
    knobs = {one.path: one for one in play.knobs}
    for path in paths:
        one = knobs.get(path)
        if one is None:
            yield _("switched"), _("on") if play.is_on(path) else _("off")
            continue
        before = play.level.scenario.find(one.address)
        was = written(one.knob, getattr(before.params, one.knob.name)) if before else _("off")
        now = written(one.knob, play.value(path))
        yield _(one.knob.label), _("{now}, was {before}").format(now=now, before=was)


def page_and_country(record: Election, walk: ActWith[str]) -> Widget:
    """Return the card that sets the printed figures beside what people did; each leads back to the ballots."""
    figures = figures_of(record)
    rows: list[Widget] = [_title(_("On the page and in the country"))]
    for name in vocabulary.MAIN_FIGURES:
        label = vocabulary.figure_of(name, figures.base(name))
        printed = figures.figure(name)
        figure = Figure(
            figures.printed(name),
            label,
            FIGURE_KEY,
            mark="report",
            action=partial(walk, name) if printed else None,
            sample=max([SAMPLE, *(figures.printed(one) for one in vocabulary.MAIN_FIGURES)], key=len),
            key=f"printed {name}",
        )
        beside = Label(figures.beside(name), CAPTION, "teal")
        rows.append(Row([figure, Column([Label(label, CAPTION), beside], grow=1)], gap=12, align="middle"))
    rows.append(caption(_("Press a figure to walk it back to the ballots.")))
    return Card(rows, gap=12)


def _title(text: str) -> Label:
    return heading(text, BODY_BOLD)
