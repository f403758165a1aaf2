"""The hidden country."""
