"""What the window, the command line and the reports say, without a window."""
