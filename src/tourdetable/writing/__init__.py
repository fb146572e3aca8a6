"""Documents out: what a secretariat sends round, made from a record and from nothing else."""
