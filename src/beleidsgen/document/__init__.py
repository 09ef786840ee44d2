"""The document model: what KNOWLEDGE and PAPER have in common, and nothing else."""
