"""Documents: the file behind the window, and never losing what is not in it."""
