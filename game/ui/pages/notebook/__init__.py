"""The notebook: every run kept, and what one can do with it."""
