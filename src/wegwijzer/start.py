"""The way in: one command, and the process ends.

So there is nothing for the garbage collector to win: what a command makes, it keeps until it has answered. Walking over
the objects of imported modules again and again, and once more when the interpreter ends, is a ninth of a warm start.
"""

import gc
import sys


def run() -> None:
    """Run the command line with the garbage collector held still, before anything large is imported."""
    gc.disable()
    from .index.scout import sent_ahead

    try:
        with sent_ahead(sys.argv[1:]) as scout:
            from .cli.main import run

            run(scout=scout)
    finally:
        # The interpreter collects when it ends, even now; what is frozen it passes over.
        gc.freeze()
