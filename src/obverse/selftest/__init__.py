"""The self-test: looks whether this copy of the program works where it is installed."""
