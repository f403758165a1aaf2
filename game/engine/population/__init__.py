"""Stage 1: who lives where, and what they privately think."""
