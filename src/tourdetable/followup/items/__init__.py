"""Items of follow-up: what was promised, offered, asked and proposed."""
