"""Nobody orders it: officials help the candidate who looks like winning anyway.

Acts on · votes against, then stayed home.
Returns · a move of a share F of the votes in units whose signal, the nation's strength ± ε, reaches the threshold.
Errors · none.
Source · Rundlett & Svolik 2016, American Political Science Review 110(1):180–197, with the 2024 corrigendum.
"""

import numpy as np

from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import Scale
from game.engine.data.links import needs_a_winner
from game.engine.data.protocols import Move

NAME = "Officials help the likely winner"
WHY = "Helping a winner pays, helping a loser costs. So help comes when it is least needed."
WORDS = "career reward bonus money promotion please boss bandwagon loyal lie cheat fraud"
LINKS = (needs_a_winner("There has to be a likely winner: nobody helps one who looks like losing."),)
REASON = "help for a sure winner"
MOVES = {"votes_for": ("votes_against", "stayed_home")}
TURN = 50
SVOLIK = "Rundlett & Svolik 2016"


class Params(Base):
    """What an official gains and risks.

    reward     : What an official gains by having helped the winner.
    punishment : What an official loses by having helped a loser.
    reach      : The part of the votes that one official can move.
    benefit    : What the centre would pay for winning; at 0 the reward is the one that is set.
    noise      : How far officials differ in how strong they think the candidate is.
    """

    reward: float = Scale("w", 0.0, 20.0, 0.1)(1.0, "Reward for helping", source=SVOLIK)
    punishment: float = Scale("c", 0.1, 20.0, 0.1)(1.0, "Risk of helping", source=SVOLIK)
    reach: float = Scale("F, share of votes", 0.0, 0.5, 0.01)(0.1, "Votes in reach", source=SVOLIK)
    benefit: float = Scale("b, 0: reward as set", 0.0, 50.0, 0.5)(
        0.0, "Worth of winning", source=SVOLIK + "; corrigendum 2024"
    )
    noise: float = Scale("ε, share", 0.0, 0.5, 0.01)(0.05, "Blur of the signal", source=SVOLIK)


def threshold(params: Params) -> float:
    """Return s*, the signal of the candidate's share in the nation above which an official adds votes.

    A centre to which winning is worth something sets the reward that pays best.
    """
    w, c = params.reward, params.punishment
    if params.benefit > 0.0:
        w = best_reward(params.benefit, c, params.reach, params.noise)
    return tipping_strength(w, c, params.reach) + params.noise * (c - w) / (c + w)


def tipping_strength(reward: float, punishment: float, reach: float) -> float:
    """Return t̂, the strength at which as many officials join, w ÷ (w + c), as are needed for half of the votes."""
    return 0.5 - reach * reward / (reward + punishment)


def best_reward(benefit: float, punishment: float, reach: float, noise: float) -> float:
    """Return w*, the reward that pays best for a centre to which winning is worth ``benefit`` (formula of 2024).

    Where officials can move nothing, nothing is worth paying them for.
    """
    b, c, f, e = benefit, punishment, reach, noise
    if f == 0.0 or b <= c * (1 + f * (1 - 2 * e)) / (2 * f):
        return 0.0
    return float(np.sqrt(2 * c * f * (b + 2 * e * c + c * f) / (1 + f * (1 + 2 * e + 2 * f)))) - c


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Let every unit look at its signal and decide."""
    protocols = desk.protocols
    papers = np.asarray(protocols.in_box, dtype=np.float64)
    # all see the same nation, each through a blur of its own
    joins = desk.nation() + params.noise * chance.uniform(-1.0, 1.0, papers.size) >= threshold(params)
    wanted = np.where(joins, chance.whole(params.reach * papers), 0)
    against = np.minimum(protocols.votes_against, wanted)
    home = np.minimum(protocols.stayed_home, wanted - against)
    return Outcome((Move("votes_against", "votes_for", against), Move("stayed_home", "votes_for", home)))
