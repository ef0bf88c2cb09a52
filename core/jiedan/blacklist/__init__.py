"""The blacklist: who goes on it and why, and how groups and instances tell each other. Pure."""
