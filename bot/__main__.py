"""`python -m bot` is the `ieum` command."""

from bot.cli import main

if __name__ == "__main__":  # a process that is started for one piece of work imports this file under another name
    main()
