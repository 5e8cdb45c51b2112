"""The canvas: artwork on the screen, and the hand that changes it."""
