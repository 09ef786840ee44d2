"""Findings for others: with paths that hold, as JSON or SARIF, and beside those of an earlier run."""
