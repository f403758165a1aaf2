"""Stage 2: who is on the voters' list."""
