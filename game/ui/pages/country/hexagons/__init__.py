"""The map of the country in hexagons: where they lie, how they look, and what the card of one says."""
