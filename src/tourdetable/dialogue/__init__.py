"""Running the dialogue, in the order in which a meeting happens."""
