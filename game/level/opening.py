"""The first lines of a level file, which every use of a level needs: its title, its story, its seed."""

from pydantic import Field

from game.engine.data.table import Table
from game.level.quotas import LevelQuotas
from game.level.series.ballots import Series


class Opening(Table):
    """What a level is called, what it is about, and which ballot is held unless another is asked for."""

    title: str = Field(min_length=1, max_length=60, description="text of 1 to 60 characters")
    about: str = Field(default="", max_length=600, description="text of at most 600 characters")
    seed: int = Field(default=1, ge=0, le=2**32 - 1)
    assembly: LevelQuotas | None = Field(default=None, description="an [assembly] table: shares of the seats")
    series: Series | None = Field(default=None, description="a [series] table: ballots in sequence")
    chamber: bool = Field(default=True, description="true or false: whether whoever is elected sits in an assembly")
