"""Tests of what goals measure."""
