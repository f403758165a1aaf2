"""What a level asks for: goals over measured quantities, and ways to reach them."""
