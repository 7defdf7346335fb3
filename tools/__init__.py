"""Tools for those who work on wegwijzer itself."""
