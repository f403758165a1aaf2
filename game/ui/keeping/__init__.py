"""The player's games beyond one sitting: as they were left, in level files, in the notebook, under a teacher's lock."""
