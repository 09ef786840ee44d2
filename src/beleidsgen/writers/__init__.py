"""Writers: one function per format from a numbered, resolved document to bytes (stage 11)."""
