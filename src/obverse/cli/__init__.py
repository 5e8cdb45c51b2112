"""The command line: parse, call the library, print. Thin, and it never imports Qt."""
