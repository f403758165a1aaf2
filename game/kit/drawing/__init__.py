"""How things are drawn: pen, theme, type, icons, hatching."""
