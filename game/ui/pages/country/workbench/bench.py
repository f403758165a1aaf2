"""What one does at the workbench: find a rule, jump to it, take it out, and what stands open meanwhile."""

from game.explain.part_names import part_name
from game.explain.rules.search import found
from game.explain.rules.starters import country_words
from game.explain.setting_words import placed_name
from game.kit.page.command import Answer
from game.kit.page.scene import Push
from game.level.rules.turnables import heading
from game.level.starters import Starter
from game.session.actions import TakeRules
from game.session.in_force import in_force, rules_of, taken_out
from game.text.language import translate as _
from game.ui.pages.country.state import CountryState
from game.ui.pages.country.workbench.starting import StartersPage


class Workbench:
    """The rules of a page of the country where there are many of them."""

    def __init__(self, page: CountryState) -> None:
        self._page, self._ballot = page, page.ballot
        self.words = ""
        """What is looked for among the rules."""

    @property
    def in_force(self) -> tuple[str, ...]:
        """The parts in force, along the ballot's way."""
        return in_force(self._ballot.play)

    def found(self) -> tuple[str, ...]:
        """The parts that are looked for; all where nothing is."""
        return found(rules_of(self._ballot.play), self.words)

    def on_words(self, words: str) -> Answer:
        """Look for rules."""
        self.words = words
        self._page.rebuild()
        return None

    def on_find(self) -> Answer:
        """Go to the field in which rules are looked for."""
        self._page.focus("find rule")
        return None

    def on_fold(self, group: str) -> Answer:
        """Open a stop, or fold the one that is open."""
        return self._page.on_group("" if self._page.group == group else group)

    def on_jump(self, address: str) -> Answer:
        """Show a rule, wherever it stands."""
        self.words, self._page.group = "", self.group_of(address)
        self._page.rebuild()
        inside = [one.path for one in self._page.knobs() if one.address == address]
        switch = [f"switch {address}"] if self._ballot.play.can_switch(address) else []
        # by way of its last control, so that as much of the card is in sight as there is room for
        for key in [*inside[-1:], *[*switch, *inside][:1]]:
            self._page.focus(key)
        return None

    def group_of(self, address: str) -> str:
        """Return the heading under which a part stands."""
        return next((one.group for one in self._page.knobs() if one.address == address), heading(address))

    def on_take_out(self, address: str) -> Answer:
        """Take a rule out of force."""
        name = part_name(address.rpartition(".")[2])
        told = _("Taken out: {rule}. Ctrl+Z brings it back.").format(rule=placed_name(address))
        group, place = self._page.group, self.in_force.index(address)
        said = self._page.stepped(taken_out(self._ballot.play, address, name), told)
        self._page.group = group
        left = self.in_force
        self._page.focus(f"chip {left[min(place, len(left) - 1)]}" if left else self._page.first_focus())
        return said

    def on_starters(self) -> Answer:
        """Choose rules to begin with."""
        return Push(StartersPage(self.on_starter))

    def on_starter(self, one: Starter) -> Answer:
        """Begin with a starter."""
        told = _("Begun from “{starter}”. Ctrl+Z brings your rules back.").format(starter=_(one.title))
        return self._page.stepped(TakeRules(one.title, one.rules), " ".join(filter(None, (told, country_words(one)))))
