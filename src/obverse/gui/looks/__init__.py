"""Looks: icons, the light and the dark theme, and the style of widgets."""
