"""What tests of pages share: an own notebook, a gate that holds work up, and words that are said at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.store.notebook import Notebook
from game.ui.pages import silence
from game.ui.pages.almanac import scene as almanac_page
from tests.ui.beside import Gate


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    """A notebook that nobody wrote in yet."""
    found, _message = Notebook.open(tmp_path / "notebook.sqlite3")
    yield found
    found.close()


@pytest.fixture(autouse=True)
def no_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """The almanac's first frame waits for its tables as long as they take on a busy machine."""
    monkeypatch.setattr(almanac_page, "MOMENT", 60.0)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """Holds forecasts and elections up until it is opened."""
    return Gate(monkeypatch)


@pytest.fixture
def said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """That something is being worked out is said at once, not after a moment."""
    monkeypatch.setattr(silence, "SECONDS", 0.0)
