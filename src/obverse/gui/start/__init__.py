"""Where one starts: the page of presets and recent designs, and the tour."""
