"""How each package is built: a module a form, each with `build(out)`; build.py is their door."""
