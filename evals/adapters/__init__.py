"""Outside data, read where it lies and turned into gold labels; nothing of it is copied into the project."""
