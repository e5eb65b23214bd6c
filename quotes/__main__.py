"""``python -m quotes``: the command, where its script is not on the path."""

from quotes.cli import main

if __name__ == "__main__":  # not in the processes that the command starts
    main()
