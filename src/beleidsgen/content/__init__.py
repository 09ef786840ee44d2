"""KNOWLEDGE: the text that authors write, loaded and filled."""
