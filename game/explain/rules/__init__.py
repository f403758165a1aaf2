"""What is said of rules: how they are found, what depends on what, and the steps of undo."""
