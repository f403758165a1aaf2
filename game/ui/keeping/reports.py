"""Reports that the window writes beside its frames: drawing one takes seconds."""

from collections.abc import Callable
from pathlib import Path

from game.engine.data.problems import BadInput
from game.kit.page.command import Answer, Say
from game.kit.program.background import Background
from game.report.content import Report
from game.report.writing import ENDINGS, written
from game.text.language import translate as _
from game.ui.keeping.exports import free_place, write_beside


class ReportWriter:
    """Writes one report at a time, as a page and as PDF, beside the player's own files."""

    def __init__(self) -> None:
        self._work: Background[list[Path]] | None = None

    @property
    def working(self) -> bool:
        """Whether a report is being written."""
        return self._work is not None and not self._work.over

    def begin(self, name: str, make: Callable[[], Report]) -> Answer:
        """Have a report written under a name that is still free."""

        def work() -> list[Path]:
            report = make()
            return [write_beside(name, ending, written(report, ending)) for ending in ENDINGS]

        return self._begin(work, _("Two files are being written: a web page and a PDF …"))

    def begin_pack(self) -> Answer:
        """Have the teacher pack written into a folder whose name is still free."""
        return self._begin(_write_pack, _("The teacher pack is being written. It takes about half a minute …"))

    def _begin(self, work: Callable[[], list[Path]], told: str) -> Answer:
        if self.working:
            return Say(_("A report is being written already."))
        self._work = Background(work)
        return Say(told)

    def end(self) -> Answer:
        """Say what came of it."""
        done, self._work = self._work, None
        if done is None:
            return None
        try:
            files = done.result() or []
        except OSError as error:
            return Say(_("It cannot be written: {problem}").format(problem=error.strerror or str(error)))
        except ModuleNotFoundError as missing:
            return Say(_("Reports need the package {name}, which is not installed.").format(name=missing.name))
        except BadInput as bad:
            return Say(str(bad.problems[0]))
        return Say(_("Saved: {path}").format(path=", ".join(str(path) for path in files)))


def _write_pack() -> list[Path]:
    from game.report.lessons.pack import INDEX, write_pack  # noqa: PLC0415 -- loads heavy libraries

    place = free_place("teacher_pack")
    for _path in write_pack(place):
        pass
    return [place / INDEX]
