"""The live page: scene, shell, focus, tooltips, notices, and what must be painted again."""
