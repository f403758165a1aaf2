"""Several ballots in sequence: what each is called, and which rules hold in it."""
