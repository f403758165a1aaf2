"""The base of everything that is read from a file or a level."""

from pydantic import BaseModel, ConfigDict


class Table(BaseModel):
    """A record held to its fields: none it does not know, no value of another kind, no endless number, no change."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)
