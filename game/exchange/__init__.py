"""Results in and out: JSON, tables, bundles."""
