"""What a map's file has to hold: provinces of hexagons, each with its name and the place where that is written."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from game.engine.data.problems import from_validation

Step = Annotated[int, Field(ge=-1_000, le=1_000)]
Hexagon = Annotated[tuple[Step, Step], Field(strict=False)]
Length = Annotated[float, Field(ge=-1e6, le=1e6)]


class _Checked(BaseModel):
    model_config = ConfigDict(strict=True)


class _Callout(_Checked):
    at: Annotated[tuple[Length, Length], Field(strict=False)]
    anchor: Hexagon
    side: Literal["left", "right"]


class _Province(_Checked):
    name: str
    short: str
    callout: _Callout
    hexes: Annotated[tuple[Hexagon, ...], Field(strict=False, min_length=1)]
    places: Annotated[tuple[str, ...], Field(strict=False)]


class _Map(_Checked):
    """What is read of a map's file; the rest of it is for whoever draws maps."""

    title: str
    claim: str
    provinces: Annotated[tuple[_Province, ...], Field(strict=False, min_length=1)]

    @model_validator(mode="after")
    def _whole(self) -> "_Map":
        cells = [cell for province in self.provinces for cell in province.hexes]
        named = sum(len(province.places) for province in self.provinces)
        if len(set(cells)) != len(cells):
            raise ValueError("a hexagon is there twice")
        if named not in (0, len(cells)):
            raise ValueError(f"{named} names of places for {len(cells)} hexagons")
        return self


def fault_of(content: object) -> str:
    """Return what is the matter with the contents of a map's file; empty where nothing is."""
    try:
        _Map.model_validate(content)
    except ValidationError as wrong:
        return str(from_validation("", wrong)[0])
    return ""
