"""The room of a polling station, drawn."""
