"""Stage 4: what is physically in the box."""
