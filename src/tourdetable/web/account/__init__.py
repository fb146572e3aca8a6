"""Getting in: logging in, invitations, and one's own account."""
