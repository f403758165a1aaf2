"""The assembly, one seat of it, and its result sheet, as they are met in the window."""
