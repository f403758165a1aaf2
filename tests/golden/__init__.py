"""Digests of every level, to notice that a ballot changed which nobody meant to change."""
