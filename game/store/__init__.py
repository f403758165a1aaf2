"""What is kept between two sittings: the notebook of runs and the player's settings."""
