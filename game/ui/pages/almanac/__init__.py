"""The almanac: every published row over time and as a table, with what stands behind it."""
