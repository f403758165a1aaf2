"""The page of the finale."""
