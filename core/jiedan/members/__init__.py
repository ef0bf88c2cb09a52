"""The people of a group: who they are there, what they may do, what they have earned. Pure."""
