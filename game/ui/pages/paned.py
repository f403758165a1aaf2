"""The panes of a page, which are tabs on a small window."""

from game.kit.widgets.tabs import Panes
from game.ui.pages.presented import Presented


class Paned(Presented):
    """A page whose parts stand in the widget with the key ``panes``."""

    def folded_panes(self) -> Panes | None:
        """The panes of the page, where they are tabs."""
        panes = self.find("panes")
        return panes if isinstance(panes, Panes) and panes.folded else None

    def turn_to(self, index: int) -> bool:
        """Turn to a pane where the panes are tabs; the answer is whether they are."""
        panes = self.folded_panes()
        if panes is not None:
            panes.turn_to(index)
        return panes is not None

    def first_focus(self) -> str:
        """What is ``first``, where all panes are in sight."""
        return self.first if self.folded_panes() is None else ""
