"""The version of the game: part of every record, because other versions may draw other numbers."""

VERSION = "0.1.0"
