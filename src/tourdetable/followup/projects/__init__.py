"""Projects that the documents of meetings name."""
