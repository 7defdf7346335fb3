"""The compiled catalogue: one SQLite file in the user's cache directory, thrown away when in doubt."""
