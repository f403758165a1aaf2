"""Playthroughs."""
