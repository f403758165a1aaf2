"""The JSON Schema of level files, for editors: generated from the parts, never written by hand."""

from typing import Any

from pydantic import ConfigDict, create_model

from game import parts
from game.level.head import Head
from game.level.reading import STAGES


def level_schema() -> dict[str, Any]:
    """Return the schema of a level file."""
    tree: dict[str, Any] = {}
    for address in parts.addresses():
        *path, name = address.split(".")
        branch = tree
        for step in path:
            branch = branch.setdefault(step, {})
        branch[name] = parts.find(address)
    fields: dict[str, Any] = {stage: (_table(stage, tree[stage]) | None, None) for stage in STAGES}
    model = create_model("Level", __base__=Head, **fields)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}


def _table(name: str, branch: dict[str, Any]) -> Any:
    fields: dict[str, Any] = {
        key: (
            (_table(f"{name}_{key}", value) if isinstance(value, dict) else _part(value, f"{name}_{key}")) | None,
            None,
        )
        for key, value in branch.items()
    }
    return create_model(name.title().replace("_", ""), __config__=ConfigDict(extra="forbid"), **fields)


def _part(found: parts.Found, name: str) -> Any:
    return create_model(name.title().replace("_", ""), __base__=found.part.params, __doc__=found.part.about)
