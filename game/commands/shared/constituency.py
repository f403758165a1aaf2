"""Which constituency is meant: its number in the whole country, counted from 1, or its name. No command of its own."""

from game.commands.shared.words import whole_number
from game.engine.data.election import Election
from game.engine.data.problems import BadInput, Problem, nearest_name, shown
from game.level.load import Rules
from game.level.places.names import constituency_name

HELP = "number of the constituency in the whole country, counted from 1, or its name"


def constituency_of(election: Election, text: str) -> int:
    """Return the constituency that is asked for.

    Raises
    ------
    BadInput
        when there is none of this number or name.
    """
    many = election.country.places.units("constituency")
    number = whole_number(text, many)
    if number:
        return number - 1
    names = [constituency_name(election, unit) for unit in range(many)]
    plain = [name.casefold() for name in names]
    if text.strip().casefold() in plain:
        return plain.index(text.strip().casefold())
    allowed = f"a whole number from 1 to {many:,}, or a name"
    near = nearest_name(text, names)
    raise BadInput([Problem("--constituency", "", shown(text), allowed, near, "no such constituency")])


def check_chamber(level: Rules) -> None:
    """Refuse a level whose ballot fills no assembly.

    Raises
    ------
    BadInput
        where whoever is elected sits in none.
    """
    if not level.opening.chamber:
        allowed = "a level that elects an assembly; `sheet` opens the results of any level"
        raise BadInput([Problem("LEVEL", "", shown(level.name), allowed, None, "its ballot fills no assembly")])
