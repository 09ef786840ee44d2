"""KNOWLEDGE: which content applies to a municipality, put together as drafts."""
