"""The dialect both ways: Markdown text to the document model and back."""
