"""Keeping promises: what was promised, offered, asked and proposed."""
