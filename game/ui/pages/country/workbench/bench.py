"""What one does at the workbench: find a rule, jump to it, take it out, and what stands open meanwhile."""

from game.explain.part_names import part_name
from game.explain.rules.search import found
from game.explain.rules.starters import country_words
from game.explain.setting_words import placed_name
from game.kit.page.command import Answer, Say
from game.kit.page.scene import Push
from game.level.rules.turnables import heading
from game.level.starters import Starter
from game.session.actions import TakeRules
from game.session.in_force import changed_settings, in_force, rules_of, taken_out
from game.session.pinning import Unpin
from game.text.language import message
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.pages.beside.scene import BesideActs, SideBySide
from game.ui.pages.country.state import CountryState
from game.ui.pages.country.workbench.starting import StartersPage

MOST_KNOBS = 24
"""Knobs up to which all rules stand below each other; more are a workbench."""


class Workbench(CountryState):
    """The country's page where there are many rules."""

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        self.words = ""
        """What is looked for among the rules."""

    @property
    def many(self) -> bool:
        """Whether the rules are a workbench."""
        return len(self.knobs()) > MOST_KNOBS

    @property
    def bare(self) -> bool:
        """Whether the rules stand there alone, so that a room can read them beside the map."""
        return self.context.projected and not self.many

    @property
    def in_force(self) -> tuple[str, ...]:
        """The parts in force, along the ballot's way."""
        return in_force(self.ballot.play)

    def found(self) -> tuple[str, ...]:
        """The parts that are looked for; all where nothing is."""
        return found(rules_of(self.ballot.play), self.words)

    def on_words(self, words: str) -> Answer:
        """Look for rules."""
        self.words = words
        self.rebuild()
        return None

    def on_find(self) -> Answer:
        """Go to the field in which rules are looked for."""
        self.focus("find rule")
        return None

    def on_fold(self, group: str) -> Answer:
        """Open a stop, or fold the one that is open."""
        return self.on_group("" if self.group == group else group)

    def on_jump(self, address: str) -> Answer:
        """Show a rule, wherever it stands."""
        self.words, self.group = "", self.group_of(address)
        self.rebuild()
        inside = [one.path for one in self.knobs() if one.address == address]
        switch = [f"switch {address}"] if self.ballot.play.can_switch(address) else []
        # by way of its last control, so that as much of the card is in sight as there is room for
        for key in [*inside[-1:], *[*switch, *inside][:1]]:
            self.focus(key)
        return None

    def group_of(self, address: str) -> str:
        """Return the heading under which a part stands."""
        return next((one.group for one in self.knobs() if one.address == address), heading(address))

    def on_take_out(self, address: str) -> Answer:
        """Take a rule out of force."""
        name = part_name(address.rpartition(".")[2])
        told = _("Taken out: {rule}. Ctrl+Z brings it back.").format(rule=placed_name(address))
        group, place = self.group, self.in_force.index(address)
        said = self.stepped(taken_out(self.ballot.play, address, name), told)
        self.group = group
        left = self.in_force
        self.focus(f"chip {left[min(place, len(left) - 1)]}" if left else self.first_focus())
        return said

    def on_starters(self) -> Answer:
        """Choose rules to begin with."""
        return Push(StartersPage(self.on_starter))

    def on_starter(self, one: Starter) -> Answer:
        """Begin with a starter."""
        told = _("Begun from “{starter}”. Ctrl+Z brings your rules back.").format(starter=_(one.title))
        return self.stepped(TakeRules(one.title, one.rules), " ".join(filter(None, (told, country_words(one)))))

    def on_beside(self) -> Answer:
        """Set the state that was pinned beside what there is now; without one, pin this one."""
        if not self.ballot.play.pinned.there:
            return self.on_pin()
        pinned = self.ballot.pinned
        if self.sight.hides_some:
            return Say(_("A figure is still covered. Guess or count first, then set both side by side."))
        if self.ballot.hidden:
            return Say(_("What happened is shown with the debrief; until then nothing is set side by side."))
        if pinned is None:
            return Say(_("A is still being worked out."))
        acts = BesideActs(self.on_take_pinned, self.on_hold, self.on_pin, self.on_menu)
        return Push(SideBySide(pinned, self.record, (self.quantity, self.ballot.report), acts))

    def on_take_pinned(self) -> Answer:
        """Go back to the rules of the state that was pinned."""
        pinned = self.ballot.pinned
        if pinned is None:
            return None
        rules = changed_settings(self.ballot.play, pinned.scenario)
        words = _("These are A's rules again. Ctrl+Z brings the others back.")
        return self.stepped(TakeRules(message("back to the pinned rules"), rules), words)

    def on_hold(self) -> Answer:
        """Pin what there is now instead."""
        self.ballot.play.act(Unpin())
        return self.on_pin()
