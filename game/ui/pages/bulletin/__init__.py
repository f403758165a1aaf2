"""The bulletin: a front page beside the rounding bench."""
