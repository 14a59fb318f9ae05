"""English: number words and cue words, as data."""
