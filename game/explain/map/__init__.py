"""What the map says of the rules: what each did to a ballot, and which of them cannot act."""
