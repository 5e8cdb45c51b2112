"""The window: what stands around the canvas, and what its actions do."""
