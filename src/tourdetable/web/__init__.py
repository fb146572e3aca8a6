"""The pages, sorted by audience."""
