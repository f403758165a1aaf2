"""The almanac: figures that were published, each with its source, as data. Nothing here is simulated."""
