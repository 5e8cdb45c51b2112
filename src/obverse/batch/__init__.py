"""A design and a list → the files of every medal, with a journal of what was made."""
