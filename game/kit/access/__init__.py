"""The page in words: semantics, audit, screen reader."""
