"""The finale over many seeds: whoever follows the hints names the country, whoever looks at the page alone does not.

    python -m tests.verification.which_country [SEEDS]

The one who looks at the page alone is as good as a page allows: for each page the kinds of the pages most like it are
looked up, over all other seeds, and the most frequent is named.
"""

import sys
from collections import Counter
from dataclasses import dataclass

import numpy as np

from game.level.load import load
from game.session.riddle.kinds import KINDS, kind_of
from game.session.riddle.play import RiddlePlay
from tests.verification.hints_followed import follow

LEVEL = "which_country"
NEIGHBOURS = 9
MANY = 400


@dataclass(frozen=True)
class Outcome:
    """How often each way of playing names the kind, by kind, and the points of whoever follows the hints."""

    seeds: int
    right: dict[str, float]
    """Of whoever follows the hints, by kind: shares of the seeds of that kind."""
    by_method: float
    by_page: float
    points: float


def outcome(seeds: range) -> Outcome:
    """Play every seed both ways."""
    level = load(LEVEL)
    pages, kinds, named, points = [], [], [], []
    for seed in seeds:
        play = RiddlePlay(level, seed)
        pages.append([float(one.printed) for one in play.election.bulletin.figures])
        answer = follow(play)
        assert play.act(answer) == ""
        sure = answer.sure()
        kinds.append(kind_of(seed))
        named.append(max(sure, key=lambda kind: sure[kind]))
        points.append(play.points or 0.0)
    hits = [name == kind for name, kind in zip(named, kinds, strict=True)]
    right = {
        kind: float(np.mean([hit for hit, one in zip(hits, kinds, strict=True) if one == kind] or [False]))
        for kind in KINDS
    }
    return Outcome(len(seeds), right, float(np.mean(hits)), _by_page(np.array(pages), kinds), float(np.mean(points)))


def _by_page(pages: np.ndarray, kinds: list[str]) -> float:
    """Share of pages whose nearest neighbours, over all other seeds, are mostly of their own kind."""
    scaled = (pages - pages.mean(axis=0)) / np.maximum(pages.std(axis=0), 1e-9)
    right = 0
    for place, page in enumerate(scaled):
        far = ((scaled - page) ** 2).sum(axis=1)
        far[place] = np.inf
        near = Counter(kinds[index] for index in np.argsort(far, kind="stable")[:NEIGHBOURS].tolist())
        right += near.most_common(1)[0][0] == kinds[place]
    return right / len(kinds)


if __name__ == "__main__":
    found = outcome(range(int(sys.argv[1]) if len(sys.argv) > 1 else MANY))
    print(
        f"{found.seeds} seeds: hints {found.by_method:.1%}, page alone {found.by_page:.1%}, {found.points:.1f} points"
    )
    print(", ".join(f"{kind} {share:.1%}" for kind, share in found.right.items()))
