"""The simulated ballot, from people to printed figure, without a window."""
