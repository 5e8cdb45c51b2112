"""The designer: the only room with Qt. It edits by replacing frozen designs in a history."""
