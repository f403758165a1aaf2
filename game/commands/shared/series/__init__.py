"""Series on the command line."""
