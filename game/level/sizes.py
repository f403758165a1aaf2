"""How much memory a country takes, worked out before it is built.

Work and memory go by polling stations, not by people. What a station takes was measured with every rule of the game
switched on, since a player may switch them all on: up to 4.9 kB and 32 microseconds of one processor in a forecast,
1 kB where no rule acts.
"""

STATION_BYTES = 5_000
MOST_BYTES = 1_500_000_000
MOST_STATIONS = MOST_BYTES // STATION_BYTES


def too_many(constituencies: int, each: int) -> tuple[str, str] | None:
    """Return what is wrong with so many stations, with the sum, and what is allowed; None where they fit."""
    stations = constituencies * each
    if stations <= MOST_STATIONS:
        return None
    product = f"{constituencies:,} constituencies × {each:,} precincts = {stations:,} stations"
    fault = f"{product}, at {STATION_BYTES:,} bytes each {gigabytes(stations * STATION_BYTES)}: too many"
    return fault, f"at most {gigabytes(MOST_BYTES)}, {MOST_STATIONS:,} stations"


def gigabytes(count: int) -> str:
    """Return a number of bytes as people say it: 1.5 GB."""
    return f"{count / 1e9:,.1f} GB"
