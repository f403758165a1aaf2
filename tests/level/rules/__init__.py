"""Tests of how single rules of a level are set."""
