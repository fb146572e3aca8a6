"""Meetings, and the other meetings that their documents name."""
