"""How a profile comes about: from the register alone, or from a table with a row per municipality."""
