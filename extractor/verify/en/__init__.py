"""English cue words of the figure checks."""
