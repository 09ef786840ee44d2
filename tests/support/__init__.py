"""Builders of small worlds: packs, profiles and documents typed in the test itself."""
