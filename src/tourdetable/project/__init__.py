"""How the house is plugged together: settings, addresses, the server's door."""
