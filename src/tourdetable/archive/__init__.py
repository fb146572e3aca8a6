"""The shelf: source documents, their readings, and what was found in them."""
