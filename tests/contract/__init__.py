"""What every interchangeable part must keep to, whoever writes it."""
