"""PAPER: what happens to whole documents: definitions placed, numbers given, references labelled."""
