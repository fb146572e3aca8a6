"""People: what is held about one of them; given to them, let go after its time, erased."""
