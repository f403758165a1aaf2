"""A briefing that was opened from the level before is what one goes on with, though nothing was done in it yet."""

from game.kit.page.scene import Scene
from game.session.actions import Visit, plain
from game.session.session import Playthrough
from game.session.summary import source_of
from game.store.notebook import Notebook
from game.ui.pages.lessons.briefing import Briefing

READ = Visit("briefing")
"""All that is kept of such a level."""


def kept_as_read(notebook: Notebook, page: Scene) -> Scene:
    """Return a page; of a briefing keep that it was opened: the game it leads back to, or begins, is gone on with."""
    if not isinstance(page, Briefing):
        return page
    left = notebook.resume(source_of(page.play.level)) if page.leads_back else None
    if left is None or not left.rows:
        page.play.act(READ)
    elif not left.elsewhere:
        notebook.keep(notebook.take(left), left.rows[-1][0] + 1, plain(READ))
    return page


def only_read(play: Playthrough) -> bool:
    """Whether nothing was done in a level but to open its briefing."""
    return play.journal == (READ,)
