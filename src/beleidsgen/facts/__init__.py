"""KNOWLEDGE: what follows from a profile, each fact with its cause."""
