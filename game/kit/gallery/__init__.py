"""A picture of every widget in every state."""
