"""The newspaper archive: the front pages of one's own runs."""
