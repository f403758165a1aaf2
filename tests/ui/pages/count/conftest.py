"""What the tests of the count share."""

import pytest

from game.ui.pages.count import scene as module


@pytest.fixture
def _unwatched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_watched", type(module._watched)())
