"""One voter: what they think, what they did and why."""
