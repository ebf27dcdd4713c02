"""Widgets that know no window."""
