"""From ballot to ballot: what was printed, cast, private and believed over a series."""
