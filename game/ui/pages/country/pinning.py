"""What one does with a pinned state: pin it, set it beside what there is now, go back to its rules."""

from game.kit.page.command import Answer, Say
from game.kit.page.scene import Push
from game.session.actions import TakeRules
from game.session.in_force import changed_settings
from game.session.pinning import Pin, Unpin
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.beside.scene import BesideActs, SideBySide
from game.ui.pages.country.state import CountryState


class Pinning:
    """Pins the state of a page of the country."""

    def __init__(self, page: CountryState) -> None:
        self._page, self._ballot = page, page.ballot

    def on_pin(self) -> Answer:
        """Hold what follows against the present state, or leave off doing so."""
        pinned = self._ballot.play.pinned.there
        self._ballot.play.act(Unpin() if pinned else Pin())
        self._page.rebuild()
        if pinned:
            return Say(_("Nothing is pinned any more."))
        return Say(_("Pinned. Map, ledgers and figures show what changes from here on; P ends it."))

    def on_beside(self) -> Answer:
        """Set the state that was pinned beside what there is now; without one, pin this one."""
        if not self._ballot.play.pinned.there:
            return self.on_pin()
        page, pinned = self._page, self._ballot.pinned
        if page.sight.hides_some:
            return Say(_("A figure is still covered. Guess or count first, then set both side by side."))
        if self._ballot.hidden:
            return Say(_("What happened is shown with the debrief; until then nothing is set side by side."))
        if pinned is None:
            return Say(_("A is still being worked out."))
        acts = BesideActs(self.on_take_pinned, self.on_hold, self.on_pin, page.on_menu)
        return Push(SideBySide(pinned, page.seen.record, (page.quantity, self._ballot.report), acts))

    def on_take_pinned(self) -> Answer:
        """Go back to the rules of the state that was pinned."""
        pinned = self._ballot.pinned
        if pinned is None:
            return None
        rules = changed_settings(self._ballot.play, pinned.scenario)
        words = _("These are A's rules again. Ctrl+Z brings the others back.")
        return self._page.stepped(TakeRules(message("back to the pinned rules"), rules), words)

    def on_hold(self) -> Answer:
        """Pin what there is now instead."""
        self._ballot.play.act(Unpin())
        return self.on_pin()
