"""The rules of a sandbox: a field to find one, chips for those in force, a card for every stop of the ballot's way."""

from functools import partial
from itertools import groupby

from game.explain.part_names import part_name
from game.explain.rules.links import WORDS, Linked, links_of
from game.explain.setting_words import placed_name
from game.kit.drawing.theme import CAPTION, CAPTION_ITALIC
from game.kit.grid import Flow
from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.chip import Chip
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.level.rules.turnables import stop_of
from game.session.in_force import at_stop
from game.text.language import translate as _
from game.ui.pages.country.rules import VERY_LOW, Turning, own_rules, part_rows
from game.ui.pages.country.state import CountryState
from game.ui.pages.country.workbench.bench import Workbench
from game.ui.pages.country.workbench.stop import LANE, StopCard, StopHead

CHIPS = 60
"""Height of the chips, beyond which they scroll."""

MOST_NAMED = 3
"""Others that a line about what depends on what leads to by name."""


def workbench_rows(page: CountryState, bench: Workbench, turning: Turning) -> list[Widget]:
    """Return the field, the chips and the cards."""
    words = _("Find a rule")
    field = TextField(words, lambda: bench.words, bench.on_words, hint=words, limit=60, key="find rule", grow=1)
    start = Button(_("Start from …"), bench.on_starters, size="bar", key="starters")
    return [Row([field, start], gap=8, align="middle"), *_chips(bench), _cards(page, bench, turning)]


def _chips(bench: Workbench) -> list[Widget]:
    names = [(address, placed_name(address)) for address in bench.in_force]
    chips = [
        Chip(
            name,
            partial(bench.on_jump, address),
            partial(bench.on_take_out, address),
            removal=_("Delete takes it out"),
            key=f"chip {address}",
        )
        for address, name in names
    ]
    row = Flow(chips, gap=6, row_gap=6, pad=(2, 2))
    return [ScrollArea(row, _("In force"), key="chips", least=CHIPS)] if chips else []


def _cards(page: CountryState, bench: Workbench, turning: Turning) -> Widget:
    stops = [(stop, list(inside)) for stop, inside in groupby(bench.found(), key=stop_of)]
    cards: list[Widget] = [
        _card(page, bench, turning, inside, (index == 0, index == len(stops) - 1))
        for index, (_stop, inside) in enumerate(stops)
    ]
    if not cards:
        cards = [Label(_("No rule has all these words."), CAPTION, "quiet")]
    content = Column([*cards, Column([own_rules(page)], pad=(0, 10))], pad=(2, 0))
    if page.context.space[1] < VERY_LOW:
        return content
    return ScrollArea(content, _("Rules"), key="rules", grow=1)


def _card(page: CountryState, bench: Workbench, turning: Turning, inside: list[str], ends: tuple[bool, bool]) -> Widget:
    group = bench.group_of(inside[0])
    in_force = at_stop(bench.in_force, stop_of(inside[0]))
    note = _("{count} in force").format(count=len(in_force)) if in_force else ""
    searched = bool(bench.words.split())
    opened = searched or page.group == group
    fold = None if searched else partial(bench.on_fold, group)
    head = StopHead(_(group), note, fold, opened=opened, lit=bool(in_force), key=f"stop {group}")
    below = _rules_below(page, bench, turning, inside) if opened else None
    return StopCard([head, below], first=ends[0], last=ends[1])


def _rules_below(page: CountryState, bench: Workbench, turning: Turning, inside: list[str]) -> Widget:
    knobs = {address: list(ones) for address, ones in groupby(page.knobs(), key=lambda one: one.address)}
    blocks: list[Widget] = []
    for address in inside:
        blocks += [Rule()] if blocks else []
        told = [_link(bench, address, one) for one in links_of(address, page.ballot.play.scenario)]
        blocks.append(Column(part_rows(address, knobs.get(address, []), turning, told), gap=8))
    return Row([Column([], width=LANE), Column(blocks, gap=12, pad=(4, 8), grow=1)])


def _link(bench: Workbench, address: str, one: Linked) -> Widget:
    """Return what a card says of another rule, and the way there."""
    names = [part_name(other.rpartition(".")[2]) for other in one.others]
    several = list(dict.fromkeys(names))[:MOST_NAMED]
    more = "" if len(set(names)) <= MOST_NAMED else " …"
    said = _(WORDS[one.kind]).format(others=", ".join(f"“{name}”" for name in several) + more)
    lead = Label(
        said,
        CAPTION,
        "vermilion_text" if one.holds else "quiet",
        action=partial(bench.on_jump, one.others[0]),
        key=f"link {address} {one.kind} {one.others[0]}",
    )
    return Column([lead, Label(one.words, CAPTION_ITALIC, "quiet")], gap=2)
