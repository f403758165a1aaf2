"""Tests mirror the folders of the game; what they share stands in plain modules beside them."""
