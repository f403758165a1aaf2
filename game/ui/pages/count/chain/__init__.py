"""The protocols climb: who received what and reported what."""
