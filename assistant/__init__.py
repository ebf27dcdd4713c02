"""Sundown's core: runs without a window, does not know that there is one."""

__version__ = "0.1.0"
