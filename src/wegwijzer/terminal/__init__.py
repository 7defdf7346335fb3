"""What a person sees at a terminal: lines, tables, questions. Only `console` prints."""
