"""What a tier may do with the protocol it received, one file each."""
