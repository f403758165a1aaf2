"""Which country is it? The page of the finale."""
