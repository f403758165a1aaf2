"""Whatever is read from a file is held to its fields."""

import pytest
from pydantic import ValidationError

from game.engine.data.table import Table


class Share(Table):
    """One number."""

    share: float = 0.5


@pytest.mark.parametrize("said", [{"shares": 0.1}, {"share": "0.1"}, {"share": float("inf")}, {"share": float("nan")}])
def test_what_is_not_meant_is_refused(said: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Share.model_validate(said)


def test_it_stays_as_it_was_read() -> None:
    read = Share.model_validate({"share": 0.1})
    with pytest.raises(ValidationError):
        setattr(read, "share", 0.2)  # noqa: B010 -- mypy would not let it be set
