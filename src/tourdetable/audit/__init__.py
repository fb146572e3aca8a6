"""The log of what was done, by whom. Every action writes to it; nothing is ever taken out."""
