"""The chamber: who sits in it, what each seat was elected with, how it votes, and how it would look otherwise."""
