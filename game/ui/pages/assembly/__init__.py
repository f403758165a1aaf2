"""The page of the assembly: who sits in it, how it votes, and the same chamber by private support."""
