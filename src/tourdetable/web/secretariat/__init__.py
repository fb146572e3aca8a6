"""Pages for the Secretariat."""
