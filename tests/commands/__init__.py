"""Tests of the command line: what goes in, what comes out, in which shape, with which exit code."""
