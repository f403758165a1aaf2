"""The rounding bench."""
