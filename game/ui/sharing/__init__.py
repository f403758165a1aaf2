"""A picture of a page with its rules, its code and its figures, to be shared."""
