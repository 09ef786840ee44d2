"""The profile: what a municipality knows about itself, checked and frozen."""
