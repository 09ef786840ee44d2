"""BATCH: many profiles at once: what is unchanged is skipped, one broken profile never stops the others."""
