"""The parts of a meeting."""
