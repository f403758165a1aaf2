"""The named columns in which people and papers are counted, in the order used by every array."""

import numpy as np

STANCES = ("supporter", "opponent")
"""Private stance: x ≥ 0 is a supporter of the candidate, x < 0 an opponent."""

ALTERNATIVES = ("approve", "reject", "spoil", "home")
"""What a voter may choose, in the words of the model."""

ACTS = ("unmarked", "struck_out", "spoiled", "stayed_home", "away")
"""What an adult on the roll did: the four alternatives, or was away on polling day."""

CHOSEN = dict(zip(ACTS, ALTERNATIVES, strict=False))
"""The alternative that was chosen, by what somebody did; being away is no choice."""

MARKS = ("unmarked", "struck_out", "spoiled", "cast_by_others")
"""What is on a paper in the box."""

FATES = ("off_roll", "away", "stayed_home", *MARKS)
"""The cells of the fate table: every adult is in exactly one."""

TIERS = ("precinct", "constituency", "province", "centre")
"""Who passes the protocol upward, lowest first."""

FIELDS = ("registered", "issued", "in_box", "votes_for", "votes_against", "invalid", "away")
"""The fields of a protocol."""

_EFFECTS: dict[str, tuple[str, ...]] = {
    "entitled": (),
    "off_roll": (),
    "nobody": (),
    "unissued": ("registered", "issued"),
    "stayed_home": ("registered",),
    "away": ("registered", "away"),
    "votes_for": ("registered", "issued", "in_box", "votes_for"),
    "votes_against": ("registered", "issued", "in_box", "votes_against"),
    "invalid": ("registered", "issued", "in_box", "invalid"),
}
"""What one adult or paper in a ledger column adds to the protocol's fields.

``entitled`` holds adults before the roll is made; ``nobody`` holds names with no adult behind them. A paper that was
never handed out is in nobody's books, so it comes from ``unissued``: moved into ``votes_for`` it is in the box and not
in the roll.
"""

COLUMNS = tuple(_EFFECTS)
"""The columns that ledger rows move counts between."""

EFFECT = np.array([[field in _EFFECTS[column] for field in FIELDS] for column in COLUMNS], dtype=np.int64)
"""(column, field): how much one count in that column adds to that field."""

SUPPORTER, OPPONENT = range(2)
APPROVE, REJECT, SPOIL, HOME, AWAY = range(5)
"""The columns of what people did; of what they may choose all but the last."""

CAST_BY_OTHERS = MARKS.index("cast_by_others")
