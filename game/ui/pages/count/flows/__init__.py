"""The flows from private stance to printed word."""
