"""Bodies, offices and the standing of participants, each with its dates."""
