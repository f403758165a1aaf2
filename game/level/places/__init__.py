"""Where a ballot is held: maps, and what their seats and stations are called."""
