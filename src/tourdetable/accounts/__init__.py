"""People who log in, the seats that they have for a time, and what a seat allows."""
