"""Tests of level files: good ones, bad ones, and what is said about them."""
