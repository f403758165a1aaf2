"""The class wall: everybody's guesses, the roads to one figure, what most got wrong, what was written."""
