"""Who may see something, as it is typed; the same words as in the record.

They stand here once more so that `--help` need not load the record's models.
"""

LEVELS = ("public", "participants", "body", "secretariat")
ATTRIBUTIONS = ("named", "unnamed", "chatham_house")
