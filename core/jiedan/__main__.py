"""`python -m jiedan`: the same as the command `jiedan`."""

from jiedan.cli import main

main()
