"""Where the texts to be translated are found, and the file that holds their translations."""
