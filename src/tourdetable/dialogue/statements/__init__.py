"""What was said: interventions with their speakers and acts."""
