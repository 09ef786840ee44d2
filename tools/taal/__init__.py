"""The language check of the content: for those who write, never for the run of a municipality."""
