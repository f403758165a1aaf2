"""Reports on paper: one self-contained page for a browser, and the same as PDF. Heavy libraries load when used."""
