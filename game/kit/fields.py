"""Classes that are made from their fields, without a decorator on each of them."""

from dataclasses import dataclass, field
from typing import dataclass_transform


@dataclass_transform(eq_default=False, field_specifiers=(field,))
class Fielded:
    """Every class below it is a data class that is equal only to itself."""

    def __init_subclass__(cls, *, kw_only: bool = False) -> None:
        super().__init_subclass__()
        dataclass(eq=False, repr=False, kw_only=kw_only)(cls)
