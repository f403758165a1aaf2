"""How long things take, as ratios of times measured side by side, so that the machine does not matter."""
