"""The structure: the tree of sides and elements."""
