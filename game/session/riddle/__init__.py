"""Which country is it? A page, some posted sheets, a few visits; then say what printed it, and how sure you are."""
