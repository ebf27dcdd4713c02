"""Tests of robots."""
