"""Commands: everything that edits the design or its selection."""
