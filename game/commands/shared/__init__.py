"""What several commands share: what is asked for, how it is held, how it is printed. None of it is a command."""
