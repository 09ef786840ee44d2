"""KNOWLEDGE: the register of municipalities that comes with the program."""
