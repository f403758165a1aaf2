"""99.93: how the reported figures of a single-candidate election emerge."""
