"""Words and numbers as the player reads them."""
