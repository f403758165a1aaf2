"""What fits a printed page: the bulletin solver."""
