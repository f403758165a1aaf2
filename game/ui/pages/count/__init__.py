"""Count night."""
