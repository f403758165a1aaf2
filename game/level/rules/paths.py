"""The full path of every parameter there is, such as ``reporting.province.turnout_quota.quota``."""

from functools import cache

from game import parts


@cache
def all_paths() -> tuple[str, ...]:
    """Every parameter of every part, slot by slot."""
    return tuple(
        f"{address}.{name}" for address in parts.addresses() for name in parts.find(address).part.params.model_fields
    )


@cache
def all_addresses() -> tuple[str, ...]:
    """Every part, slot by slot."""
    return tuple(parts.addresses())
