"""Who believes what."""
