"""A figure walked back to the ballots."""
