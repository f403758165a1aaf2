"""What a level says that hides a country: how much of it may be seen."""

from pydantic import Field

from game.engine.data.table import Table


class Riddle(Table):
    """How many sheets are posted for everybody, how many stations one may call at, how many people one asks there."""

    sheets: int = Field(default=6, ge=1, le=12, description="a whole number from 1 to 12")
    visits: int = Field(default=3, ge=1, le=6, description="a whole number from 1 to 6")
    asked: int = Field(default=12, ge=1, le=40, description="a whole number from 1 to 40")
