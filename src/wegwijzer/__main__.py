"""`python -m wegwijzer` is the same as `wegwijzer`."""

from wegwijzer.cli.main import run

if __name__ == "__main__":
    run()
