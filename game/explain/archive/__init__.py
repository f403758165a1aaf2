"""Front pages of one's own, as they were printed and kept."""
