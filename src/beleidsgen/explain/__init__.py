"""Why something stands in a document, or not: the answers to `beleidsgen uitleg`."""
