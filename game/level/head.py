"""What a level file says beside its rules: title, story, default seed."""

from pydantic import BaseModel, ConfigDict, Field


class Head(BaseModel):
    """The top of a level file."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    title: str = Field(min_length=1, max_length=60, description="text of 1 to 60 characters")
    about: str = Field(default="", max_length=600, description="text of at most 600 characters")
    seed: int = Field(default=1, ge=0, le=2**32 - 1)
