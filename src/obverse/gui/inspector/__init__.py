"""The inspector: forms made from what the model says of its fields."""
