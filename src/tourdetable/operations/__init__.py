"""Keeping an installation in order: its condition, its backups, its health and its log lines."""
