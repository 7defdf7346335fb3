"""`python -m wegwijzer` is the same as `wegwijzer`."""

from wegwijzer.start import run

if __name__ == "__main__":
    run()
