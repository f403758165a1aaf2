"""Numbers as they are read: thousands apart, a true minus sign."""

from game.text.language import translate_counted

MINUS = "−"


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


def plain(value: float) -> str:
    """A number without needless zeros."""
    return f"{value:g}".replace("-", "−")
