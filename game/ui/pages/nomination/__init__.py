"""The page before the vote: how a name becomes the only one on the paper."""
