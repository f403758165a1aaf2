"""Six people one meets again: who sends what is asked of a player, and what each says, true to the record."""
