"""The map of a country in words and figures: what it colours, its scales, its shape, and what differs on it."""
