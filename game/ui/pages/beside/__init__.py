"""Two runs side by side: their maps, their figures, and the rules in which they differ."""
