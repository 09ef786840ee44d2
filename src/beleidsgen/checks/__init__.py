"""JUDGEMENT: what holds and what does not, as findings; nothing here changes a document."""
