"""What trades, reviews and orders that were given up look like when somebody games a group. Findings are for people to judge. Pure."""
