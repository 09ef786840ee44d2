"""PAPER: the folder of one municipality: written whole or not at all, never over a person's work."""
