"""The printed page in words: its story, how it could have been printed otherwise, and where a figure comes from."""
