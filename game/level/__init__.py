"""Level files: finding, loading and checking them."""
