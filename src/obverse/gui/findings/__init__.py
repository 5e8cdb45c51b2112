"""The findings: what there is to know about the design."""
