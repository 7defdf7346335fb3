"""Search: what of a catalogue is indexed, how a query is read, and in which order trajecten answer it."""
