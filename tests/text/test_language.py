"""One thing and many things, in English and in languages that count otherwise."""

import pytest

from game.text import language
from game.text.language import translate_counted


class Counting:
    """A catalogue of a language with a word for two."""

    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return {1: msgid1, 2: f"two: {msgid2}"}.get(n, msgid2)


@pytest.mark.parametrize(
    ("count", "said"), [(0, "papers"), (1, "paper"), (1.2, "paper"), (2, "papers"), (21, "papers")]
)
def test_english_tells_one_from_many(count: float, said: str) -> None:
    assert translate_counted("paper", "papers", count) == said


def test_other_languages_count_as_their_catalogue_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_catalogue", Counting())
    assert translate_counted("paper", "papers", 2) == "two: papers"
