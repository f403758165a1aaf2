"""Stage 7: who believes what."""
