"""Stage 3: what people choose to do."""
