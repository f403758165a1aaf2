"""Stage 5: who counts, and who passes what upward."""
