"""Who may log in, which seats they hold from when to when, and what these let them do."""
