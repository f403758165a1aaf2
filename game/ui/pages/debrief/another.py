"""The card of the other way: once the goal is reached, the debrief shows how else it could have been."""

from game.explain.knob_words import written
from game.explain.setting_words import placed_name
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION
from game.kit.layout import Row
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label, heading
from game.kit.widgets.rule import Rule
from game.level.rules.turnables import Turnable
from game.session.another import another_way, set_by_player
from game.session.session import Playthrough
from game.text.language import translate as _


def the_other_way(play: Playthrough) -> Widget | None:
    """Return the card; None before the goal is reached, and where the level names no other way."""
    way = another_way(play) if play.verdict.met else None
    if way is None:
        return None
    knobs, yours = {one.path: one for one in play.knobs}, set_by_player(play)
    rows: list[Widget] = [heading(_("Another way"), BODY_BOLD), Label(_(way.text), BODY), Rule()]
    rows += [_setting(knobs[path], value, yours[path]) for path, value in way.settings.items() if path in knobs]
    return Card(rows, gap=6)


def _setting(one: Turnable, value: object, set_last: object) -> Widget:
    """What the way sets, and, where that was something else, what the player had set."""
    then = written(one.knob, value)
    yours = _("off") if set_last is None else written(one.knob, set_last)
    said = then if then == yours else _("{then}, yours was {yours}").format(then=then, yours=yours)
    return Row([Label(placed_name(one.path), CAPTION, "quiet", grow=1), Label(said, BODY)], gap=12, align="baseline")
