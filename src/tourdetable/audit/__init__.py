"""The log: each action leaves an entry, and no entry ever goes."""
