"""Who was there: participants, people, offices held, and the counts stated."""
