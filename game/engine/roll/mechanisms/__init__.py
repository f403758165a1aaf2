"""Ways to leave the roll, or to stay on it wrongly, one file each."""
