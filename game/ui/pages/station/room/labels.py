"""The counts over booths and boxes: how many went where so far."""

from collections.abc import Iterator

from game.explain.station.attendance import Attendance
from game.explain.station.words import number_text
from game.kit.drawing.theme import Token
from game.text.language import translate as _
from game.text.language import translate_counted as counted
from game.ui.pages.station.room.scenery import Furnished

Label = tuple[str, int, int, Token]
ABOVE = 5.0


def labels(people: Attendance, room: Furnished, hour: float) -> Iterator[Label]:
    """Text, middle and foot in pixels from the room's corner, and tone."""
    so_far = {name: people.so_far(name, hour) for name in people.times}
    yield from _over_booths(people, room, so_far)
    yield from _over_boxes(people, room, so_far)


def _over_booths(people: Attendance, room: Furnished, so_far: dict[str, int]) -> Iterator[Label]:
    booths = [room.booth_area(index) for index in range(len(room.plan.booths))]
    if not booths:
        return
    whole = booths[0].unionall(booths[1:])
    went = _("everyone goes in") if people.procedure == "secret" else _("{number} went in")
    yield went.format(number=number_text(so_far["booth"])), whole.centerx, whole.top - round(ABOVE * room.unit), "ink"


def _over_boxes(people: Attendance, room: Furnished, so_far: dict[str, int]) -> Iterator[Label]:
    papers = so_far["unmarked"] + so_far["struck_out"] + so_far["spoiled"]
    match people.procedure:
        case "two_boxes":
            against = so_far["struck_out"]
            texts = [_("for: {number}"), _("against: {number}")]
            numbers = [papers - against, against]
        case "booth_to_strike":
            texts, numbers = [_("{number} straight in")], [so_far["straight"]]
        case _:
            texts, numbers = [counted("{number} paper", "{number} papers", papers)], [papers]
    for index, (text, number) in enumerate(zip(texts, numbers, strict=True)):
        area = room.box_area(index)
        yield text.format(number=number_text(number)), area.centerx, area.top - round(ABOVE * room.unit), "ink"
