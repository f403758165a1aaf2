"""The people of one station, its books, and the way of one paper, in words."""
