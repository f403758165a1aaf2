"""The page of all words."""
