"""One polling station: its room, its books, its people."""
