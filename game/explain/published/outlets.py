"""What the three outlets made of a page: as many slips among them as the level lets copies have."""

from game.engine.audience.outlets import Copy, copies
from game.engine.audience.readers import copied_page
from game.engine.data.election import Election
from game.engine.data.press import SLIPS

COPIED = "audience.copied_page"


def copies_of(election: Election) -> tuple[Copy, ...]:
    """Return every outlet's copy of a ballot's page; where nobody reads copies, slips are as often as usual."""
    found = election.scenario.find(COPIED)
    often = found.params.slips if found is not None and isinstance(found.params, copied_page.Params) else SLIPS
    return copies(election.bulletin, election.seed or 0, often)
