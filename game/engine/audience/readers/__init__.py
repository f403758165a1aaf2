"""Readers of the bulletin, one file each."""
