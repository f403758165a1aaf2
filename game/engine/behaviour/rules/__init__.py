"""Rules that add terms to the utility of each choice, one file each."""
