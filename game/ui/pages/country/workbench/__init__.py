"""The rules of a sandbox as cards along the ballot's way: what is in force, and what depends on what."""
