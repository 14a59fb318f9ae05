"""Whether two names, places or dates mean the same, with partial credit; nothing here looks at a model."""
