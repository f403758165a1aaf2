"""The head of the country page: the forecast as it would be printed, or the bulletin once the polls were opened."""

from collections.abc import Callable
from functools import partial

from game.explain import vocabulary
from game.kit.drawing.pen import Align
from game.kit.drawing.theme import CAPTION, CAPTION_BOLD, FIGURE_CARD, FIGURE_FORECAST, FIGURE_KEY
from game.kit.layout import Column, Row, Spacer
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, heading
from game.text.language import translate as _
from game.ui.pages.country.cover import covered_words
from game.ui.pages.country.state import CountryState
from game.ui.pages.country.turnout_curve import clock_text

ROOMY = 1180
"""Design units of width from which there is room for the words beside the figures."""

NAMED, TITLE = 760, 96
"""Design units of width from which the row is named at all, and how wide its name may be then."""

SPACIOUS = 800
"""Design units of width from which a low row sets its figures as large as a high one."""

LARGE = 3
"""Most decimals with which figures are set large, with words beside them."""

BESIDE = 160
"""Width of the words beside a figure, whatever they say."""


def forecast_row(page: CountryState) -> Widget:
    """Return the printed figures, each beside what really happened, and the button that opens the polls."""
    roomy, named = (page.context.space[0] >= least for least in (ROOMY, NAMED))
    roomy = roomy and max(_decimals(page, name) for name in vocabulary.MAIN_FIGURES) <= LARGE
    cells = [_printed(page, name, roomy=roomy) for name in vocabulary.MAIN_FIGURES]
    spacers = [part for cell in cells for part in (Spacer(), cell)]
    head = _head(page, roomy=roomy) if named and (roomy or page.tall) else None
    return Row([head, *spacers, Spacer(), _way_on(page)], gap=6, align="middle")


def _head(page: CountryState, *, roomy: bool) -> Widget:
    if page.ballot.counted:
        title, what = _("The bulletin"), _("as printed after the ballot")
    elif page.polls_opened:
        title = _("The polls have closed") if page.evening else _("The polls are open")
        what = _("printed after the count")
    else:
        title, what = _("Forecast bulletin"), _("simulated, moves with every rule")
    if not roomy:
        return Label(title, CAPTION_BOLD, heading=True, most=TITLE)
    said = lambda: _("working … these are the last known") if page.ballot.working else what  # noqa: E731
    return Column([heading(title), Label(said, CAPTION, "quiet")])


def _printed(page: CountryState, name: str, *, roomy: bool) -> Widget:
    words = lambda: vocabulary.figure_of(name, page.seen.figures.base(name))  # noqa: E731
    short = _("{figure}, %").format(figure=vocabulary.figure_name(name))
    asked = name in page.sight.covered.figures
    flat = not roomy and _is_flat(page)
    small = flat and page.context.space[0] < SPACIOUS
    figure = Figure(
        lambda: page.sight.figure(name, page.seen.figures.printed(name)),
        words,
        FIGURE_FORECAST if roomy else FIGURE_CARD if small else FIGURE_KEY,
        sample=f"99.{max(_decimals(page, name), 2) * '9'}",
        mark="" if asked else "report",
        action=page.on_guess if asked else partial(page.on_trace, name) if page.ballot.counted else None,
        key=f"printed {name}",
    )
    change = _change(page, name)
    if not roomy:
        side: Align = "left" if flat else "right"
        truth = Label(
            lambda: _beside(page, name, _awaited(page, name, page.seen.figures.in_truth)),
            CAPTION,
            "teal",
            wrap=False,
            align=side,
        )
        rows = [Label(short, CAPTION, "quiet", wrap=False, align=side), None if small and asked else truth, change]
        if flat:
            return page.veiled(Row([figure, Column(rows)], gap=6, align="middle"))
        return page.veiled(Column([figure, *rows], gap=2))
    # a fixed width: a figure that moves must not move its neighbours
    said = lambda: _beside(page, name, _awaited(page, name, page.seen.figures.beside))  # noqa: E731
    beside = Label(said, CAPTION, "teal", wrap=False, width=page.context.grown(BESIDE))
    return page.veiled(
        Row([figure, Column([Label(words, CAPTION, wrap=False), beside, change])], gap=12, align="middle")
    )


def _change(page: CountryState, name: str) -> Widget | None:
    """By how many points the figure differs from the pinned one."""

    def said() -> str:
        against = page.seen.against
        change = against.printed(name) if against else ""
        return _("{change} since pinned").format(change=change) if change else ""

    return Label(said, CAPTION, "gold", wrap=False) if page.seen.against else None


def _awaited(page: CountryState, name: str, known: Callable[[str], str]) -> str:
    """While the polls are open and until all is counted nobody knows more than the forecast."""
    waits = page.polls_opened and not page.ballot.counted
    return page.seen.figures.foreseen(name) if waits else known(name)


def _beside(page: CountryState, name: str, text: str) -> str:
    return page.sight.beside(name, text, covered_words(page))


def _is_flat(page: CountryState) -> bool:
    """Whether the words of a figure stand beside it, because the page is low and they are short."""
    short = max(_decimals(page, name) for name in vocabulary.MAIN_FIGURES) <= LARGE
    return not page.tall and short and (page.seen.against is None or page.context.space[0] >= SPACIOUS)


def _decimals(page: CountryState, name: str) -> int:
    figure = page.seen.figures.figure(name)
    return figure.decimals if figure else 2


def _way_on(page: CountryState) -> Widget:
    """The button; where the page is too low for a clock, the time below it while the day runs."""
    button = _main_button(page)
    if not page.polls_opened or page.evening or page.tall:
        return button

    def so_far() -> str:
        share = page.sight.turnout(page.seen.came_so_far())
        return _("{time}, {share} came").format(time=clock_text(page.ballot.hour), share=share)

    return Column([button, Label(so_far, CAPTION, "teal", wrap=False, align="right")], gap=8)


def _main_button(page: CountryState) -> Widget:
    if page.polls_opened and not page.evening:
        return Button(_("Close the polls"), page.on_skip, main=True, key="open")
    if page.ballot.counted:
        return Button(_("To the page"), partial(page.on_go, "bulletin"), main=True, key="open")
    if page.evening:
        return Button(_("To the boxes"), partial(page.on_go, "station"), main=True, key="open")
    return Button(_("Open the polls"), page.on_open_polls, main=True, key="open")
