"""What makes some places differ from the others, one file each."""
