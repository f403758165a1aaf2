"""A game beyond one sitting, with or without a window: as somebody set it up, as it is kept, and opened again."""
