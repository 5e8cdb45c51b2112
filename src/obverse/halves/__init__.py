"""The split medal: seams, cutting Artwork into pieces, and the proof that the pieces fit."""
