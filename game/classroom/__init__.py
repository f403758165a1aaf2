"""A class: what a teacher hands out and what comes back, on paper, by voice or on a stick; never over a network."""
