"""Artwork and pictures that others made: read without trust, refused or reported, never guessed."""
