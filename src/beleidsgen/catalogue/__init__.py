"""KNOWLEDGE: norms, sources and dated values, and the conditions under which they apply."""
