"""Stage 6: what is printed."""
