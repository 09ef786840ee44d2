"""`python -m beleidsgen`: the same as the command `beleidsgen`."""

from beleidsgen.cli.main import main

if __name__ == "__main__":
    main()
