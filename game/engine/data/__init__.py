"""The records that pass from stage to stage: nouns only."""
