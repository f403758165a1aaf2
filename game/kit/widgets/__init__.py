"""The widget kit: one file for each widget."""
