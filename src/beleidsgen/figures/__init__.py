"""Drawings of tables and lists, made of lines and words only, so that every paper can show them."""
