"""Slow and plain versions of what the engine does fast, written from the model's words."""
