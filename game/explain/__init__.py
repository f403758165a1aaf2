"""What figures, parts, people and findings are called and how they are put into words. No pygame."""
