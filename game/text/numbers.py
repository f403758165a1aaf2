"""Numbers as they are read: thousands apart, a true minus sign."""

from game.text.language import translate_counted

MINUS = "−"
EVERYBODY = 100.0

_SCALES = ((1_000_000, 1_000_000, "M"), (1_000, 100_000, "k"))
"""What is counted in, from how many on, and its sign."""


def points(value: float) -> str:
    """A difference between two percentages: only a whole 1 stands in the singular."""
    return translate_counted("{value} percentage point", "{value} percentage points", 1 if value == 1 else 2).format(
        value=plain(value)
    )


def grouped(count: float) -> str:
    """A count in whole people or papers."""
    return f"{round(count):,}".replace("-", MINUS)


def signed(count: float) -> str:
    """A difference with its sign; 0 has none."""
    whole = round(count)
    return f"{whole:+,}".replace("-", MINUS) if whole else "0"


def signed_briefly(count: float) -> str:
    """A difference with its sign in few digits, thousands as k and millions as M; nothing where there is none."""
    sign, size = MINUS if count < 0 else "+", abs(round(count))
    for step, least, unit in _SCALES:
        if size >= least:
            return f"{sign}{size / step:.{0 if size >= 10 * step else 1}f} {unit}"
    return signed(count) if size else ""


def as_exactly(printed: str, percentage: float) -> str:
    """Return a percentage with as many digits as the printed one beside it, or two where no number is printed.

    Where that stays below 100 as long as anybody is missing, this does so, too.
    """
    printed = printed if printed[:1].isdigit() else "0.00"
    digits = len(printed.partition(".")[2])
    written = f"{percentage:.{digits}f}"
    kept_below = percentage < EVERYBODY <= float(written) and float(printed) < EVERYBODY
    return f"{EVERYBODY - 10.0**-digits:.{digits}f}" if kept_below else written


def plain(value: float) -> str:
    """A number without needless zeros."""
    return f"{value:g}".replace("-", "−")
