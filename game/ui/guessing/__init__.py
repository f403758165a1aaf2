"""Guesses that are made before a figure is seen: how one is made, and where it lies beside what came out."""
