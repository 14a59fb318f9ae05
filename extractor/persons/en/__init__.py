"""English: words by which a report says who a named person is."""
