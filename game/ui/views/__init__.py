"""The pictures of the ballot: map, chain, station. Widgets that are about the subject, not about the interface."""
