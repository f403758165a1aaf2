"""The country: rules, map, ledgers, the clock of the day."""
