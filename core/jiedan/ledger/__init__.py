"""Money as double entry: accounts, entries that sum to zero, payment plans, commission. Pure; whole minor units only."""
