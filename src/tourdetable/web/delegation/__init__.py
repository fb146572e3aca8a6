"""Pages for delegations."""
