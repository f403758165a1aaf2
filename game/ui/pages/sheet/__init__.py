"""The page of one constituency's result sheet."""
