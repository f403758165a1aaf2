"""What the count shows: the chain of protocols, and the flows from what people think to what is printed."""
