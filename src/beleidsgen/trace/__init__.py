"""JUDGEMENT: which norm is evidenced where."""
