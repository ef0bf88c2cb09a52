"""`python -m jiedan.cli`."""

from jiedan.cli import main

main()
