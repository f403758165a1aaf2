"""What is said of one person: what they did and why, how likely that was, and what luck had to do with it."""
