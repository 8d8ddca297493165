"""`python -m bot` is the `ieum` command."""

from bot.cli import main

main()
