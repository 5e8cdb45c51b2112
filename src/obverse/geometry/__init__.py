"""Pure maths in mm, y up, origin at the centre of the face; knows no typeface, face or format."""
