"""Papers that no voter cast in person, one file each."""
