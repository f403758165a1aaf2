"""Levels, their briefing, their guide, and level files."""
