"""Dialogs: what a person is asked beside the canvas, each a window of its own."""
