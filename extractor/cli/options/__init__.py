"""The options of each command, as values; commands and what does their work both take them from here."""
