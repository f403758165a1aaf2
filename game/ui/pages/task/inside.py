"""What a task says, line by line."""

from game.classroom.setup import AREAS, Setup
from game.kit.drawing.theme import BODY, CAPTION, FIGURE, FIGURE_KEY, MASTHEAD
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import ActWith
from game.kit.widget import Widget
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label, caption
from game.kit.widgets.toggle import Toggle
from game.level.glance import glances
from game.text.language import translate as _

GROUPS = 4
"""Groups of a code in one line."""

SHORT_CODE = 14
"""Characters of a code that has room in large letters."""


def in_lines(code: str) -> str:
    """Return a code in lines of so many groups, each but the last with the stroke that leads on."""
    groups = code.split("-")
    lines = ("-".join(groups[at : at + GROUPS]) for at in range(0, len(groups), GROUPS))
    return "-\n".join(lines)


def to_the_board(code: str) -> tuple[Widget, ...]:
    """Return the code, and what to do with it."""
    return (
        Label(in_lines(code), MASTHEAD if len(code) <= SHORT_CODE else FIGURE_KEY),
        Label(_("Write this code on the board. Pupils: “Levels”, then “Enter a code”."), BODY),
        caption(_("no I, L, O or U: nothing to mix up; a wrong letter is named")),
    )


def your_word(word: str, typed: ActWith[str], turned: ActWith[bool], *, readable: bool) -> Widget:
    """Return where the teacher's word is typed; dots stand for its letters until it is to be read."""
    said = _("Your word opens what is closed. The file keeps no word, only a sum to check it by.")
    hint = _("a word only you know")
    field = TextField(_("Your word"), word, typed, hint=hint, limit=60, secret=not readable, key="word", grow=1)
    show = Toggle(_("show it"), readable, turned, key="readable")
    return Column([Label(said, CAPTION, "quiet"), Row([field, show], gap=12, align="middle")], gap=4)


def inside(made: Setup) -> Widget:
    """Return what is in a task's code."""
    seed = _("one each") if made.terms.each else _("the level’s own") if made.seed is None else str(made.seed)
    rows = (
        (_("areas open"), f"{len(AREAS) - len(made.terms.closed)} / {len(AREAS)}"),
        *_single(made),
        (_("seed"), seed),
        (_("guess"), _("first") if made.terms.guess else _("as they like")),
        (_("truth"), _("hidden") if made.terms.truth != "shown" else _("shown")),
    )
    titles = {one.name: _(one.title) for one in glances()}
    named = ", ".join(titles.get(level, level) for level in made.levels)
    said: list[Widget] = [Label(_("What is in it"), BODY, heading=True), Label(named, CAPTION)]
    said += [Row([caption(name), Spacer(), Label(value, FIGURE)], gap=8, align="baseline") for name, value in rows]
    return Column(said, gap=6, grow=1)


def _single(made: Setup) -> tuple[tuple[str, str], ...]:
    """Say how many rules are closed one by one, where any are."""
    if not made.terms.rules and not made.terms.only:
        return ()
    told = _("only {count}") if made.terms.only else _("{count} closed")
    return ((_("single rules"), told.format(count=len(made.terms.rules))),)
