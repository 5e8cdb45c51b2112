"""Strings to outlines: typefaces, shaping, fitting; the only package with HarfBuzz."""
