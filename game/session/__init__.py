"""A playthrough: a level, a seed, and the actions of a player, from which everything else follows."""
