"""What the benchmarks share. Not run by themselves."""
