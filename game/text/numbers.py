"""Numbers as they are read: thousands apart, a true minus sign."""

MINUS = "−"


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
