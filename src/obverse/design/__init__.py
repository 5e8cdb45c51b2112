"""The document: what is meant, as frozen values of numbers and words; no geometry."""
