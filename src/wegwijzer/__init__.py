"""wegwijzer: the living folder of re-integration trajecten."""
